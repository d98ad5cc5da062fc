import type { CaseFacts, ClinicalFacts, Recommendation } from '@consilium/contracts';
import { factsForGuideline } from './clinical-facts';
import { differenceOf, isSame } from './difference';
import { adviseBy } from './recommend';
import { editionOf } from './registry';
import type { Edition } from './rule';

/** Facts as the guideline reads them, with the edition that answered them. */
export interface CaseReading {
  readonly edition: Edition;
  readonly facts: CaseFacts;
}

/**
 * How a recommendation came about; null where this build does not hold the edition it was made by, or where that edition would not give it
 * to these facts (an earlier snapshot, a form that is being typed in): then only the recommendation itself can say why.
 */
export function caseReading(facts: ClinicalFacts, recommendation: Recommendation): CaseReading | null {
  const asked = factsForGuideline(facts).facts;
  const edition = editionOf(recommendation);
  if (asked === null || edition === undefined) return null;
  return isSame(differenceOf(recommendation, adviseBy(edition, asked))) ? { edition, facts: asked } : null;
}
