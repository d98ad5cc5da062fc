import { deepStrictEqual } from 'node:assert/strict';
import type { CaseFacts } from '@consilium/contracts';
import { answerLine, recommend } from '@consilium/guideline';
import { caseAt, reference, spaceSize, summaryOf } from '@consilium/guideline/testing';
import { type Comparison, compare, rateOf } from './measure';

const CASES = 20_000;
/** About 20,000 cases, whatever the size: a prime stride meets all classes alike. */
const STRIDE = 83;
const GOAL = 20_000;

const rulesAreRead = (facts: CaseFacts) => {
  const { inScope, trace } = recommend(facts);
  return (
    inScope === true && facts.stage !== 'localized-resectable' && trace.every(({ held }) => held === true)
  );
};

function casesOf(wanted: (facts: CaseFacts) => boolean, stride: number): CaseFacts[] {
  const cases: CaseFacts[] = [];
  for (let place = 0; place < spaceSize && cases.length < CASES; place += stride) {
    const facts = caseAt(place);
    if (wanted(facts)) cases.push(facts);
  }
  return cases;
}

/** Evaluations with the full trace, against the second reading of the contract: plain conditions that give the verdicts and no trace. */
export async function guideline(): Promise<Comparison[]> {
  const space = casesOf(() => true, STRIDE);
  const read = casesOf(rulesAreRead, 17);
  for (const facts of [...space, ...read]) deepStrictEqual(summaryOf(recommend(facts)), reference(facts));

  const evaluate = (what: string, cases: readonly CaseFacts[]) =>
    compare(
      {
        what,
        unit: 'evaluations',
        peer: 'second reading of the contract, without a trace',
        goal: `at least ${GOAL.toLocaleString('en-US')} a second`,
      },
      rateOf(cases.length, () => {
        for (const facts of cases) recommend(facts);
      }),
      rateOf(cases.length, () => {
        for (const facts of cases) reference(facts);
      }),
      ({ ours }) => ours >= GOAL,
      { cases: cases.length },
    );

  const lines = read.map((facts) => JSON.stringify(facts));
  const bytes = read.reduce((sum, facts) => sum + JSON.stringify(recommend(facts)).length, 0);
  return [
    await evaluate('recommendation with full trace, cases whose therapies are weighed', read),
    await evaluate('recommendation with full trace, the whole space of cases', space),
    await compare(
      {
        what: 'lines of `recommend`: parse, check, advise, write',
        unit: 'lines',
        peer: 'the same with the second reading, unchecked',
        goal: 'none',
      },
      rateOf(lines.length, () => {
        for (const line of lines) JSON.stringify(answerLine(line));
      }),
      rateOf(lines.length, () => {
        for (const line of lines) JSON.stringify(reference(JSON.parse(line)));
      }),
      () => null,
      { bytesPerAnswer: Math.round(bytes / read.length) },
    ),
  ];
}
