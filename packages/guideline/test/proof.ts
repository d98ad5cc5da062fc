import { isDeepStrictEqual } from 'node:util';
import { type CaseFacts, type Recommendation, recommendationSchema } from '@consilium/contracts';
import type { Edition } from '../src/index';
import { type Coverage, coverageOf } from './coverage';
import { invariants } from './invariants';
import { reference } from './reference';
import { caseAt, spaceSize } from './space';
import { summaryOf } from './summary';

type Recommend = (facts: CaseFacts) => Recommendation;

/** What is tried on a part of the cases alone, each with the share (one in so many) it is tried on. */
export const sampled = { secondReading: 11, classMates: 53, schema: 503 } as const;
const TURNS = 4;

export interface Proof {
  readonly cases: number;
  /** What does not hold, and the first case in which it does not; null where everything holds. */
  readonly broken: { readonly invariant: string; readonly facts: CaseFacts } | null;
  /** How often the situation of each invariant arose, and how often each sampled comparison was made. */
  readonly arisen: ReadonlyMap<string, number>;
  readonly coverage: Coverage;
}

/** An answer without what may differ inside a class: the words beside it, the values read, the site's own exactness. */
function verdictsOf({ options, excluded, undetermined, whoGrade, boardDecisionReasons }: Recommendation) {
  return {
    whoGrade,
    boardDecisionReasons,
    options: options.map(({ therapy, strength, boardDecision, rule }) => [
      therapy,
      strength,
      rule,
      boardDecision.reasons,
    ]),
    excluded: excluded.map(({ therapy, reasonCode, rule }) => [therapy, reasonCode, rule]),
    undetermined: undetermined.map(({ therapy, reasonCode, rule, needs }) => [
      therapy,
      reasonCode,
      rule,
      needs,
    ]),
  };
}

/**
 * Walks the space in steps of `stride` (1: all of it). Every case is held against the invariants; parts of them also against the schema,
 * against the second reading of the contract, and against others of the same classes, whose verdicts must be the same.
 */
export function prove(
  edition: Edition,
  recommend: Recommend,
  { stride = 1, onProgress = (_done: number) => {} } = {},
): Proof {
  const coverage = coverageOf(edition);
  const checks = [...invariants].map(([words, holds]) => ({ words, holds, arose: 0 }));
  const agreesWithSecondReading = {
    words: 'a second reading of the contract, without the engine, agrees',
    arose: 0,
  };
  const sameInClass = { words: 'another member of each class changes no verdict', arose: 0 };
  const passesSchema = { words: "the answer passes the output's schema", arose: 0 };
  const conclude = (cases: number, broken: Proof['broken']): Proof => ({
    cases,
    broken,
    coverage,
    arisen: new Map(
      [...checks, agreesWithSecondReading, sameInClass, passesSchema].map(({ words, arose }) => [
        words,
        arose,
      ]),
    ),
  });

  let cases = 0;
  for (let place = 0; place < spaceSize; place += stride) {
    const facts = caseAt(place);
    const answer = recommend(facts);
    coverage.note(answer);
    for (const check of checks) {
      const held = check.holds(facts, answer);
      if (held === false) return conclude(cases, { invariant: check.words, facts });
      if (held) check.arose += 1;
    }
    if (cases % sampled.secondReading === 0) {
      agreesWithSecondReading.arose += 1;
      if (!isDeepStrictEqual(summaryOf(answer), reference(facts))) {
        return conclude(cases, { invariant: agreesWithSecondReading.words, facts });
      }
    }
    if (cases % sampled.classMates === 0) {
      const verdicts = verdictsOf(answer);
      for (let turn = 1; turn <= TURNS; turn += 1) {
        const mate = caseAt(place, place + turn * 1_009);
        sameInClass.arose += 1;
        if (!isDeepStrictEqual(verdictsOf(recommend(mate)), verdicts)) {
          return conclude(cases, {
            invariant: `${sameInClass.words} (${JSON.stringify(facts)})`,
            facts: mate,
          });
        }
      }
    }
    if (cases % sampled.schema === 0) {
      passesSchema.arose += 1;
      if (!recommendationSchema.safeParse(answer).success) {
        return conclude(cases, { invariant: passesSchema.words, facts });
      }
    }
    cases += 1;
    if (cases % 50_000 === 0) onProgress(cases);
  }
  return conclude(cases, null);
}
