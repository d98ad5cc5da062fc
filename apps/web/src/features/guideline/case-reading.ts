import type { CaseFacts, ClinicalFacts, Recommendation } from '@consilium/contracts';
import { adviseBy, differenceOf, edition, factsForGuideline, isSame } from '@consilium/guideline';

/**
 * The facts as the guideline reads them; null where the current edition would not give this recommendation to them (an earlier snapshot, a
 * form that is being typed in): then only the recommendation itself can say why.
 */
export function caseReading(facts: ClinicalFacts, recommendation: Recommendation): CaseFacts | null {
  const asked = factsForGuideline(facts).facts;
  if (asked === null || recommendation.guideline.contentHash !== edition.contentHash) return null;
  return isSame(differenceOf(recommendation, adviseBy(edition, asked))) ? asked : null;
}
