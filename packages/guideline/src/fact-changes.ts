import type { CaseFacts } from '@consilium/contracts';

/** Facts to put in place of a case's own. A key that is not there stays as it is. */
export type FactChanges = Partial<Omit<CaseFacts, 'id'>>;

/** The facts with the changes in them. The belief about an unknown primary goes where the primary becomes known. */
export function withChanges(facts: CaseFacts, changes: FactChanges): CaseFacts {
  const changed: CaseFacts = { ...facts, ...changes };
  if (changed.primarySite !== 'C80.9') delete changed.unknownPrimaryGepSuspected;
  return changed;
}
