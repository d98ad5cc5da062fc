import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recommend } from '../src/index';
import { caseFacts } from './arbitrary';
import { type Reference, reference } from './reference';

function summary(facts: Parameters<typeof recommend>[0]): Reference {
  const answer = recommend(facts);
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

it('agrees with a plain second reading of the contract on 30,000 random cases', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(caseFacts, (facts) => {
      expect(summary(facts)).toEqual(reference(facts));
    }),
    { numRuns: 30_000 },
  );
});
