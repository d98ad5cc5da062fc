import type { CaseFacts, MissingItem } from '@consilium/contracts';
import { MISSING_ITEMS } from '@consilium/contracts/values';
import { once, stretchAt, stretchesOf, subsitesOf } from './completions';
import type { Condition, Leaf } from './conditions';
import { type FactValue, factValue, type GradeFinding, needsOf, type Reading } from './facts';
import type { Truth } from './logic';
import type { Edition } from './rule';
import { ask, askOf, factOf } from './trace';

/**
 * What each condition could still become when facts are learned that are not known yet: the truths it can take, and the missing items
 * that move it. Sets are bits, for this is asked of every condition of every rule in every case.
 */
export interface Outlook {
  readonly edition: Edition;
  readonly reading: Reading;
  /** What Table 3 could make of the case; one finding where nothing is to be learned. */
  readonly grades: GradeOutlook;
  /** The rules behind the gates are read only where the grade is settled. */
  readonly settledOnly: boolean;
  readonly asked: Map<Leaf, number>;
}

/** Truths are the low three bits, items the bits above, in the order of `MISSING_ITEMS`. */
export const TRUE = 1;
export const FALSE = 2;
export const UNKNOWN = 4;
const TRUTHS = TRUE | FALSE | UNKNOWN;
const ITEMS = MISSING_ITEMS;
const bitOf = (item: MissingItem): number => 8 << ITEMS.indexOf(item);
const bitsOf = (items: readonly MissingItem[]): number => items.reduce((bits, item) => bits | bitOf(item), 0);
const truthBit = (truth: Truth): number => (truth === 'unknown' ? UNKNOWN : truth ? TRUE : FALSE);

/** The truths of a packed answer alone. */
export const truthsIn = (possible: number): number => possible & TRUTHS;
/** True where learning could move it. */
export const isOpen = (possible: number): boolean => {
  const truths = possible & TRUTHS;
  return (truths & (truths - 1)) !== 0;
};
/** The items of a packed answer, in the contract's order. */
export const itemsIn = (possible: number): MissingItem[] =>
  possible < 8 ? [] : ITEMS.filter((item) => (possible & bitOf(item)) !== 0);

interface GradeOutlook {
  /** Every finding that learning could lead to, the present one first. */
  readonly findings: readonly { readonly finding: GradeFinding; readonly at: readonly number[] }[];
  /** What each place of `at` stands for. */
  readonly items: readonly MissingItem[];
  readonly answers: Map<Leaf, number>;
  readonly answersSettled: Map<Leaf, number>;
}

type Indices = Pick<CaseFacts, 'differentiation' | 'ki67Percent' | 'mitosesPer10Hpf'>;
const gradeOutlooks = new WeakMap<Edition, Map<string, GradeOutlook>>();

function gradesOf(edition: Edition, facts: Indices): GradeOutlook {
  const { differentiation, ki67Percent, mitosesPer10Hpf } = facts;
  const known = once(gradeOutlooks, edition, () => new Map<string, GradeOutlook>());
  const ki67At = stretchAt(edition, 'ki67Percent', ki67Percent);
  const key = `${differentiation},${ki67At},${stretchAt(edition, 'mitosesPer10Hpf', mitosesPer10Hpf)}`;
  const found = known.get(key);
  if (found) return found;
  const learned = (fact: 'ki67Percent' | 'mitosesPer10Hpf') =>
    facts[fact] === null ? [null, ...stretchesOf(edition, fact).map(({ from }) => from)] : [facts[fact]];
  const differentiations =
    differentiation === 'unknown' ? (['unknown', 'well', 'poor'] as const) : [differentiation];
  const ki67s = learned('ki67Percent');
  const mitoses = learned('mitosesPer10Hpf');
  const made: GradeOutlook = {
    findings: differentiations.flatMap((d, dAt) =>
      ki67s.flatMap((k, kAt) =>
        mitoses.map((m, mAt) => ({
          finding: edition.readGrade({ differentiation: d, ki67Percent: k, mitosesPer10Hpf: m }),
          at: [dAt, kAt, mAt],
        })),
      ),
    ),
    items: ['differentiation', 'ki67Percent', 'mitosesPer10Hpf'],
    answers: new Map(),
    answersSettled: new Map(),
  };
  known.set(key, made);
  return made;
}

/** The truths a question to the grade can take, and the items that move it alone, others being whatever they may. */
function askGrades(
  leaf: Exclude<Leaf, { kind: 'used' }>,
  grades: GradeOutlook,
  settledOnly: boolean,
): number {
  const answers = settledOnly ? grades.answersSettled : grades.answers;
  const found = answers.get(leaf);
  if (found !== undefined) return found;
  const truths = grades.findings.map(({ finding }) =>
    settledOnly && !finding.settled
      ? 0
      : truthBit(leaf.kind === 'grade-settled' ? finding.settled || 'unknown' : askOf(leaf, finding.grade)),
  );
  let possible = truths.reduce((union, truth) => union | truth, 0);
  if (isOpen(possible)) {
    for (const [place, item] of grades.items.entries()) {
      const moves = grades.findings.some(({ at }, left) =>
        grades.findings.some(
          (other, right) =>
            truths[left] !== truths[right] &&
            at.every((value, dimension) => dimension === place || value === other.at[dimension]),
        ),
      );
      if (moves) possible |= bitOf(item);
    }
  }
  answers.set(leaf, possible || UNKNOWN);
  return possible || UNKNOWN;
}

function askLeaf(leaf: Leaf, { edition, reading, grades, settledOnly }: Outlook): number {
  const now = truthBit(ask(leaf, reading));
  if (leaf.kind === 'used') return now;
  const fact = factOf(leaf);
  if (leaf.kind === 'grade-settled' || fact === 'whoGrade') {
    const { inScope } = reading.site;
    if (inScope === false) return now;
    const answer = askGrades(leaf, grades, settledOnly);
    // While the scope is open there is no grade; one would come with it.
    return inScope === null ? answer | now | bitOf('unknownPrimaryGepSuspected') : answer;
  }
  if (fact === 'primarySite' || fact === 'embryonicOrigin') {
    const { facts } = reading;
    const truths = subsitesOf(edition, facts.primarySite).reduce((union, code) => {
      const value: FactValue =
        fact === 'primarySite' ? code : edition.readSite({ ...facts, primarySite: code }).origin;
      return union | truthBit(askOf(leaf, value));
    }, now);
    return isOpen(truths) ? truths | bitOf('primarySite.subsite') : truths;
  }
  const value = factValue(reading, fact);
  if (value !== null && value !== 'unknown') return now;
  const items = bitsOf(needsOf(reading, fact));
  return (leaf.kind === 'not-known' ? TRUE | FALSE : TRUTHS) | items;
}

/** The conjunction (`all`) or disjunction of two sets of truths. */
function join(kind: 'all' | 'any', left: number, right: number): number {
  // `wins`: decides alone; `gives`: decides only together.
  const [wins, gives] = kind === 'all' ? [FALSE, TRUE] : [TRUE, FALSE];
  const joined =
    ((left | right) & wins) |
    (left & right & gives) |
    ((left & UNKNOWN && right & (UNKNOWN | gives)) || (right & UNKNOWN && left & (UNKNOWN | gives))
      ? UNKNOWN
      : 0);
  const truths = joined & TRUTHS;
  return (truths & (truths - 1)) === 0 ? truths : truths | ((left | right) & ~TRUTHS);
}

/** What a condition could become, as bits: see `truthsIn` and `itemsIn`. */
export function possibleOf(condition: Condition, outlook: Outlook): number {
  if (condition.kind !== 'all' && condition.kind !== 'any') {
    const found = outlook.asked.get(condition);
    if (found !== undefined) return found;
    const asked = askLeaf(condition, outlook);
    outlook.asked.set(condition, asked);
    return asked;
  }
  let joined = condition.kind === 'all' ? TRUE : FALSE;
  for (const part of condition.of) joined = join(condition.kind, joined, possibleOf(part, outlook));
  return joined;
}

/** The outlooks of a case. */
export interface Outlooks {
  /** The answers at each gate. */
  readonly gates: readonly number[];
  /** On what is read of every case: work-ups and resection. */
  readonly listed: Outlook;
  /** On the rules behind the gates. */
  readonly rules: Outlook;
}

/** What a case could still become; null where all is known. */
export function outlooksOf(edition: Edition, reading: Reading): Outlooks | null {
  const { facts, site } = reading;
  const isComplete =
    facts.differentiation !== 'unknown' &&
    facts.ki67Percent !== null &&
    facts.mitosesPer10Hpf !== null &&
    facts.tumorVolume !== 'unknown' &&
    facts.sstr !== 'unknown' &&
    facts.functional !== null &&
    site.inScope !== null &&
    !site.subsiteMissing;
  if (isComplete) return null;
  const grades = gradesOf(edition, facts);
  const settledOnly = edition.gates.some(({ when }) => when.kind === 'grade-settled');
  const listed: Outlook = { edition, reading, grades, settledOnly: false, asked: new Map() };
  return {
    gates: edition.gates.map(({ when }) => possibleOf(when, listed)),
    listed,
    rules: { edition, reading, grades, settledOnly, asked: new Map() },
  };
}
