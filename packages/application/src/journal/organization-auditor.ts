import { authorizeOrganizationAudit } from '@consilium/board';
import type { QueryContext } from '../command';
import { forbidden, notFound } from '../errors';

/** The organization's record is for its auditor. Throws `forbidden`, or `not-found` for whoever has no place in the organization. */
export function assertOrganizationAuditor({ actor }: Pick<QueryContext, 'actor'>): void {
  const ruling = authorizeOrganizationAudit(actor);
  if (ruling === 'not-found') throw notFound();
  if (ruling === 'forbidden') throw forbidden();
}
