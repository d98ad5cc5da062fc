import {
  listOrganizationEvents,
  readOrganizationAccessLog,
  verifyOrganization,
} from '@consilium/application';
import { query, router } from './trpc';

/** The organization's record, for its auditor. */
export const organizationRouter = router({
  journal: query(listOrganizationEvents),
  verify: query(verifyOrganization),
  accessLog: query(readOrganizationAccessLog),
});
