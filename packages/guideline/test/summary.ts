import type { Recommendation } from '@consilium/contracts';
import type { Reference } from './reference';

/** What the contract fixes of an answer, in the form of the second reading, to be held against it. */
export function summaryOf(answer: Recommendation): Reference {
  return {
    inScope: answer.inScope,
    embryonicOrigin: answer.embryonicOrigin,
    whoGrade: answer.whoGrade,
    options: Object.fromEntries(
      answer.options.map((option) => [
        option.therapy,
        { strength: option.strength, reasons: option.boardDecision.reasons },
      ]),
    ),
    excluded: answer.excluded.map((entry) => entry.therapy).sort(),
    undetermined: Object.fromEntries(
      answer.undetermined.map((entry) => [entry.therapy, [...entry.needs].sort()]),
    ),
    boardDecisionReasons: [...answer.boardDecisionReasons].sort(),
    missingData: [...answer.missingData].sort(),
    flags: [...answer.flags].sort(),
  };
}
