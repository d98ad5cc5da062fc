import { listEvents, readAccessLog, verifyStream } from '@consilium/application';
import { query, router } from './trpc';

export const journalRouter = router({
  list: query(listEvents),
  verify: query(verifyStream),
  accessLog: query(readAccessLog),
});
