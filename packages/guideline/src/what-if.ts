import type { CaseFacts, Difference, Recommendation } from '@consilium/contracts';
import { recommend } from './answer';
import { differenceOf } from './difference';

/** Facts to put in place of a case's own. A key that is not there stays as it is. */
export type FactChanges = Partial<Omit<CaseFacts, 'id'>>;

/** The facts with the changes in them. The belief about an unknown primary goes where the primary becomes known. */
export function withChanges(facts: CaseFacts, changes: FactChanges): CaseFacts {
  const changed: CaseFacts = { ...facts, ...changes };
  if (changed.primarySite !== 'C80.9') delete changed.unknownPrimaryGepSuspected;
  return changed;
}

export interface WhatIf {
  /** The facts as they would be; pass them on to `recommend` or to a next `whatIf`. */
  readonly facts: CaseFacts;
  readonly before: Recommendation;
  readonly after: Recommendation;
  readonly difference: Difference;
}

/** What the current edition would answer if some facts were others, and how that differs. Both must pass `caseFactsSchema`. */
export function whatIf(facts: CaseFacts, changes: FactChanges): WhatIf {
  const changed = withChanges(facts, changes);
  const before = recommend(facts);
  const after = recommend(changed);
  return { facts: changed, before, after, difference: differenceOf(before, after) };
}
