import { listPeople } from '@consilium/application';
import { query, router } from './trpc';

export const peopleRouter = router({ list: query(listPeople) });
