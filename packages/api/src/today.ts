import { getToday } from '@consilium/application';
import { query, router } from './trpc';

export const todayRouter = router({ get: query(getToday) });
