import { listHouseEvents, readHouseAccessLog, verifyHouse } from '@consilium/application';
import { query, router } from './trpc';

/** The organization's record, for its auditor. */
export const houseRouter = router({
  journal: query(listHouseEvents),
  verify: query(verifyHouse),
  accessLog: query(readHouseAccessLog),
});
