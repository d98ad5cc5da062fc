import type { CaseFacts, Difference } from '@consilium/contracts';
import { differenceOf, type FactChanges, recommend, withChanges } from '../src/index';

/** How the current edition's answer would differ if some facts were others. */
export const whatIf = (facts: CaseFacts, changes: FactChanges): Difference =>
  differenceOf(recommend(facts), recommend(withChanges(facts, changes)));
