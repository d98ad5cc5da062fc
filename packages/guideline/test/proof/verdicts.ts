import type { CaseFacts, Recommendation } from '@consilium/contracts';
import type { AnyVerdict } from './rests-on';

/** What a verdict says, without its caveats and without the conditions it was read from. */
export function verdictText(verdict: AnyVerdict): string {
  if ('strength' in verdict) return `offered ${verdict.strength} ${verdict.boardDecision.reasons.join()}`;
  const open = 'needs' in verdict ? `waits for ${verdict.needs.join()}` : 'excluded';
  return `${open} ${verdict.reasonCode} ${verdict.statements.join()}`;
}

export function eachVerdict(answer: Recommendation): readonly AnyVerdict[] {
  return [...answer.options, ...answer.excluded, ...answer.undetermined];
}

/** The verdicts of an answer and the board's reasons as one text: flags and caveats, which may differ, left out. */
export function verdictsText(answer: Recommendation): string {
  const verdicts = eachVerdict(answer).map((verdict) => `${verdict.therapy}: ${verdictText(verdict)}`);
  return JSON.stringify([
    answer.inScope,
    answer.embryonicOrigin,
    answer.whoGrade,
    verdicts.sort(),
    answer.boardDecisionReasons,
    answer.missingData,
  ]);
}

export type Recommend = (facts: CaseFacts) => Recommendation;
