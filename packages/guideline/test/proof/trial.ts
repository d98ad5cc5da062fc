import { readFileSync } from 'node:fs';
import { type CaseFacts, caseFactsSchema } from '@consilium/contracts';
import { adviseBy, type Edition } from '../../src/index';
import { disagreement } from '../disagreement';
import { reference } from '../reference';
import { invariants } from './invariants';
import { type Mutant, whyEqual } from './mutations';
import { answerText, compareOnWholeSpace, sliceOf } from './slice';

interface WorkedCase {
  readonly facts: unknown;
  readonly expect: { readonly options?: readonly { readonly therapy: string; readonly strength: string }[] };
}

/** What finds a wrong edition out: an invariant, a worked case, or the second reading. */
export type Witness = 'an invariant' | 'a worked case' | 'the second reading';

/** A mutant that nothing on the covering subset tells from the right edition. */
export interface Uncaught {
  readonly where: string;
  readonly what: string;
  /** In how many distinguishable cases of the whole space it answers as the right edition does; null if not in all. */
  readonly equalIn: number | null;
  readonly because: string;
}
export type Trial = { readonly caughtBy: Witness } | { readonly caughtBy: null; readonly uncaught: Uncaught };

/** The worked cases of the contract, as a test that says whether an edition answers all of them. */
function workedCases(): (edition: Edition) => boolean {
  const text = readFileSync(new URL('../vignettes.jsonl', import.meta.url), 'utf8');
  const cases = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as WorkedCase)
    .flatMap(({ facts, expect }) => {
      const parsed = caseFactsSchema.safeParse(facts);
      return parsed.success && expect.options
        ? [{ facts: parsed.data, wanted: JSON.stringify(expect.options) }]
        : [];
    });
  return (edition) =>
    cases.every(
      ({ facts, wanted }) =>
        JSON.stringify(
          adviseBy(edition, facts).options.map(({ therapy, strength }) => ({ therapy, strength })),
        ) === wanted,
    );
}

/** Which cases a mutant of one rule answers otherwise, told by that rule alone: the others need no full answer. */
function changesOfRules(edition: Edition, cases: readonly CaseFacts[]) {
  const right = new Map<string, readonly string[]>();
  return ({ part, edition: changed }: Mutant): ((at: number) => boolean) => {
    if (typeof part === 'string') return () => true;
    const mutated = sliceOf(changed, part);
    let texts = right.get(part.therapy);
    if (!texts) {
      const slice = sliceOf(edition, part);
      texts = cases.map((facts) => answerText(slice, facts));
      right.set(part.therapy, texts);
    }
    return (at) => answerText(mutated, cases[at] as CaseFacts) !== texts[at];
  };
}

/** Tries mutants on a covering subset; each question is put to every case before the next question is asked. */
export function trials(edition: Edition, cases: readonly CaseFacts[]): (mutant: Mutant) => Trial {
  const answersWorkedCases = workedCases();
  const wanted = cases.map((facts) => reference(facts));
  const changedIn = changesOfRules(edition, cases);
  const order = cases.map((_facts, at) => at);
  const plain = Object.values(invariants).slice(0, -1);
  return (mutant) => {
    let second = false;
    const changes = changedIn(mutant);
    for (const [turn, at] of order.entries()) {
      if (!changes(at)) continue;
      const facts = cases[at] as CaseFacts;
      // What told one mutant often tells the next: such cases are asked first from now on.
      if (turn > 0) order.splice(0, 0, ...order.splice(turn, 1));
      const answer = adviseBy(mutant.edition, facts);
      if (plain.some((holds) => holds(facts, answer) === false)) return { caughtBy: 'an invariant' };
      second ||= disagreement(facts, answer, wanted[at]) !== null;
      if (second) break;
    }
    if (!answersWorkedCases(mutant.edition)) return { caughtBy: 'a worked case' };
    if (second) return { caughtBy: 'the second reading' };
    const { alike, differs } = compareOnWholeSpace(edition, mutant.edition, mutant.part);
    return {
      caughtBy: null,
      uncaught: {
        where: mutant.where,
        what: mutant.what,
        equalIn: differs === null ? alike : null,
        because: differs === null ? whyEqual(mutant, edition) : JSON.stringify(differs),
      },
    };
  };
}
