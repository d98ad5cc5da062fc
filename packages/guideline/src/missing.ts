import type { CaseFacts, Difference, MissingItem, Recommendation, TherapyId } from '@consilium/contracts';
import { THERAPY_IDS, therapyClassOf } from '@consilium/contracts/values';
import { completionsOf, type Learnable, once, toldApart } from './completions';
import { differenceOf } from './difference';
import { adviseBy } from './recommend';
import type { Edition } from './rule';

/** What of an answer a fact can move. */
export interface Affected {
  readonly scope: boolean;
  readonly grade: boolean;
  readonly board: boolean;
  /** Therapies whose verdict (offered, ruled out, open) or board reason it can move, in the contract's order. */
  readonly verdicts: readonly TherapyId[];
  /** Therapies that stay offered, in another strength. */
  readonly strengths: readonly TherapyId[];
}

/** What hangs on one missing item, found by trying every value it could have. */
export interface MissingEffect {
  readonly item: MissingItem;
  /** What learning it alone can move. */
  readonly alone: Affected;
  /** What it can move besides once the other missing items are known, whatever they turn out to be. */
  readonly together: Affected;
  /** True where it can move nothing, alone or together with others. */
  readonly nothing: boolean;
}

/** The fact of the case that a missing item asks for. */
const FACT_OF: Readonly<Record<MissingItem, Learnable>> = {
  unknownPrimaryGepSuspected: 'unknownPrimaryGepSuspected',
  'primarySite.subsite': 'primarySite',
  differentiation: 'differentiation',
  ki67Percent: 'ki67Percent',
  mitosesPer10Hpf: 'mitosesPer10Hpf',
  tumorVolume: 'tumorVolume',
  sstr: 'sstr',
};

type Gathered = {
  scope: boolean;
  grade: boolean;
  board: boolean;
  verdicts: Set<TherapyId>;
  strengths: Set<TherapyId>;
};
const nothingFound = (): Gathered => ({
  scope: false,
  grade: false,
  board: false,
  verdicts: new Set(),
  strengths: new Set(),
});

function gather(into: Gathered, { inScope, grade, board, therapies }: Difference): void {
  if (inScope) into.scope = true;
  if (grade && grade.before.grade !== grade.after.grade) into.grade = true;
  if (board) into.board = true;
  for (const { therapy, change } of therapies) {
    // A work-up is no longer due once what it looks for is known: that is no effect on the answer.
    if (therapyClassOf(therapy) === 'work-up') continue;
    (change === 'strength' ? into.strengths : into.verdicts).add(therapy);
  }
}

const affected = (found: Gathered, less: Gathered | null = null): Affected => ({
  scope: found.scope && !less?.scope,
  grade: found.grade && !less?.grade,
  board: found.board && !less?.board,
  verdicts: THERAPY_IDS.filter((id) => found.verdicts.has(id) && !less?.verdicts.has(id)),
  strengths: THERAPY_IDS.filter((id) => found.strengths.has(id) && !less?.strengths.has(id)),
});

const isNothing = ({ scope, grade, board, verdicts, strengths }: Gathered): boolean =>
  !scope && !grade && !board && verdicts.size === 0 && strengths.size === 0;

/** Equal for answers between which no effect is found. */
function signatureOf({ options, excluded, undetermined, ...rest }: Recommendation): string {
  const offers = options.map(({ therapy, strength, boardDecision }) => [
    therapy,
    strength,
    boardDecision.reasons,
  ]);
  const others = [excluded, undetermined].map((list) => list.map(({ therapy }) => therapy));
  return JSON.stringify([rest.inScope, rest.whoGrade, rest.boardDecisionReasons, offers, others]);
}

/** The case with each of its missing items learned or not, in every way they can turn out. */
interface Learned {
  /** Which answer each of the cases gets; the item of a dimension is not known at place 0 of it. */
  readonly cases: readonly number[];
  readonly answers: readonly Recommendation[];
  /** How far apart two cases are that differ in one step of an item, and how many steps it has. */
  readonly dimensions: readonly { readonly apart: number; readonly steps: number }[];
}

function learnedCases(edition: Edition, facts: CaseFacts, items: readonly MissingItem[]): Learned {
  const dimensions: { apart: number; steps: number }[] = [];
  let variants: CaseFacts[] = [facts];
  for (const item of items) {
    const fact = FACT_OF[item];
    const values = toldApart(edition, fact, completionsOf(edition, facts, fact));
    dimensions.push({ apart: variants.length, steps: values.length + 1 });
    variants = [
      variants,
      ...values.map((value) => variants.map((one) => ({ ...one, [fact]: value }))),
    ].flat();
  }
  const places = new Map<string, number>();
  const answers: Recommendation[] = [];
  const cases = variants.map((variant) => {
    const answer = adviseBy(edition, variant);
    const signature = signatureOf(answer);
    const place = places.get(signature) ?? answers.push(answer) - 1;
    places.set(signature, place);
    return place;
  });
  return { cases, answers, dimensions };
}

/**
 * What hangs on each item of `missingData`, by completions: every value each could have is tried with every state of the others. A case of
 * which all is missing takes some hundred evaluations, one whose site is as coarse as C26.9 some thousand.
 */
export function missingEffects(edition: Edition, facts: CaseFacts): MissingEffect[] {
  const items = adviseBy(edition, facts).missingData;
  const { cases, answers, dimensions } = learnedCases(edition, facts, items);
  const differences = new Map<number, Difference>();
  return items.map((item, dimension) => {
    const alone = nothingFound();
    const all = nothingFound();
    const { apart, steps } = dimensions[dimension] as Learned['dimensions'][number];
    for (const [index, place] of cases.entries()) {
      const step = Math.floor(index / apart) % steps;
      const without = index - step * apart;
      const before = cases[without] as number;
      if (before === place) continue;
      const pair = before * answers.length + place;
      const difference = once(differences, pair, () =>
        differenceOf(answers[before] as Recommendation, answers[place] as Recommendation),
      );
      gather(all, difference);
      if (without === 0) gather(alone, difference);
    }
    return { item, alone: affected(alone), together: affected(all, alone), nothing: isNothing(all) };
  });
}
