import { caseFactsSchema } from '@consilium/contracts';
import fc from 'fast-check';
import { answerLine, recommend } from '../src/index';
import { caseFacts } from '../test/arbitrary';

/** Evaluations a second with the full trace, on one core; and with parsing and serializing, as `recommend` does it. */
const CASES = 20_000;
const ROUNDS = 5;
const cases = fc.sample(caseFacts, { numRuns: CASES, seed: 1 }).map((facts) => caseFactsSchema.parse(facts));
const lines = cases.map((facts) => JSON.stringify(facts));

function rate(work: () => void): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work();
    best = Math.max(best, (CASES * 1000) / (performance.now() - start));
  }
  return Math.round(best);
}

let bytes = 0;
const evaluations = rate(() => {
  for (const facts of cases) recommend(facts);
});
const answered = rate(() => {
  bytes = 0;
  for (const line of lines) bytes += JSON.stringify(answerLine(line)).length;
});
console.log(JSON.stringify({ evaluations, answered, bytesPerAnswer: Math.round(bytes / CASES) }));
