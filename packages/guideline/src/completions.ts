import type { CaseFacts } from '@consilium/contracts';
import { type Condition, type Leaf, leavesOf } from './conditions';
import type { Edition } from './rule';
import { askOf, factOf } from './trace';

/** What an unknown fact may turn out to be, as far as an edition can tell values apart: derived from its content, written nowhere else. */

type NumericFact = 'ki67Percent' | 'mitosesPer10Hpf';

/** A stretch of a numeric fact on which the edition says one thing: its least and greatest value at the steps below. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Whether a value past `to`, but before the next stretch's first, lies on this one (2.95 is below 3; 10.05 is above 10). */
  readonly reachesNext: boolean;
}

/** The step to the next value that a report would print: a tenth of a percent, one mitosis. */
const STEP: Readonly<Record<NumericFact, number>> = { ki67Percent: 0.1, mitosesPer10Hpf: 1 };
const MOST: Readonly<Record<NumericFact, number>> = {
  ki67Percent: 100,
  mitosesPer10Hpf: Number.POSITIVE_INFINITY,
};

/** Every condition that an answer of this edition can turn on, in rules, gates, board and flag rules. */
export function conditionsOf(edition: Edition): readonly Condition[] {
  const ofRules = [...edition.listed, ...edition.rules].flatMap((rule) => [
    ...rule.steps.flatMap((step) =>
      step.step === 'offer' && step.softened ? [step.when, step.softened.when] : [step.when],
    ),
    ...rule.caveats.map((caveat) => caveat.when),
  ]);
  const ofCase = [...edition.gates, ...edition.boardRules, ...edition.flagRules].map(({ when }) => when);
  return [...ofCase, edition.optionExpected, ...ofRules];
}

interface Known {
  readonly limits: Map<NumericFact, readonly number[]>;
  readonly stretches: Map<NumericFact, readonly Stretch[]>;
  readonly leaves: Map<Learnable, readonly Extract<Leaf, { kind: 'is' | 'site' }>[]>;
  readonly subsites: Map<string, readonly string[]>;
}
/** Derived once for each edition: editions are constants. */
const derived = new WeakMap<Edition, Known>();

function knownOf(edition: Edition): Known {
  return once(derived, edition, () => ({
    limits: new Map(),
    stretches: new Map(),
    leaves: new Map(),
    subsites: new Map(),
  }));
}

interface Memory<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** The value kept under a key; made and kept where there is none yet. */
export function once<Key, Value>(memory: Memory<Key, Value>, key: Key, make: () => Value): Value {
  const found = memory.get(key);
  if (found !== undefined) return found;
  const made = make();
  memory.set(key, made);
  return made;
}

function limitsOf(edition: Edition): readonly number[] {
  return once(knownOf(edition).limits, 'ki67Percent', () => [
    ...new Set(
      conditionsOf(edition)
        .flatMap(leavesOf)
        .flatMap((leaf) => (leaf.kind === 'ki67-above' ? [leaf.percent] : [])),
    ),
  ]);
}

/** What an edition makes of a value: the grade that this index alone would give, and each limit of a rule. */
function saysOf(edition: Edition, fact: NumericFact, value: number): string {
  const indices = { ki67Percent: null, mitosesPer10Hpf: null, [fact]: value };
  const { grade } = edition.readGrade({ differentiation: 'well', ...indices });
  return fact === 'ki67Percent' ? [grade, ...limitsOf(edition).map((limit) => value > limit)].join() : grade;
}

function stretchesIn(edition: Edition, fact: NumericFact): readonly Stretch[] {
  const figures = Object.values(edition.tables).flatMap((table) =>
    Object.values(table).flatMap((cells) => cells.filter((cell) => typeof cell === 'number')),
  );
  const step = STEP[fact];
  const values = [...figures, ...limitsOf(edition)].flatMap((figure) => [
    figure - step,
    figure,
    figure + step,
  ]);
  const printed = [0, ...values]
    .map((value) => Math.round(value * 10) / 10)
    .filter((value) => value >= 0 && value <= MOST[fact]);
  const stretches: { from: number; to: number; says: string }[] = [];
  for (const value of [...new Set(printed)].sort((left, right) => left - right)) {
    const last = stretches.at(-1);
    const says = saysOf(edition, fact, value);
    if (last?.says === says) last.to = value;
    else stretches.push({ from: value, to: value, says });
  }
  return stretches.map(({ from, to, says }, at) => ({
    from,
    to,
    reachesNext: says === saysOf(edition, fact, (to + (stretches[at + 1]?.from ?? to)) / 2),
  }));
}

/** Exact sites within the scope, for a code too coarse to tell the origin: of its own category, or where that has none, of all. */
function subsitesIn(edition: Edition, site: string): readonly string[] {
  if (!edition.readSite({ primarySite: site }).subsiteMissing) return [];
  const entries = Object.values(edition.tables).flatMap((table) =>
    Object.values(table).flatMap((cells) => cells.filter((cell) => typeof cell === 'string')),
  );
  const exact = [...new Set(entries)]
    .filter((entry) => /^C\d\d(?:\.\d)?$/.test(entry))
    .flatMap((entry) =>
      entry.includes('.') ? [entry] : Array.from({ length: 10 }, (_, digit) => `${entry}.${digit}`),
    )
    .filter((code) => {
      const { inScope, subsiteMissing } = edition.readSite({ primarySite: code });
      return inScope === true && !subsiteMissing;
    });
  const codes = [...new Set(exact)].sort();
  const near = codes.filter((code) => code.startsWith(site.slice(0, 3)));
  return near.length > 0 ? near : codes;
}

/** The stretches of a numeric fact in an edition, ascending: for Ki-67 those of Table 3 and of every limit a rule names. */
export function stretchesOf(edition: Edition, fact: NumericFact): readonly Stretch[] {
  return once(knownOf(edition).stretches, fact, () => stretchesIn(edition, fact));
}

/** Which stretch a value lies on; -1 for a value that is not known. */
export function stretchAt(edition: Edition, fact: NumericFact, value: number | null): number {
  if (value === null) return -1;
  const stretches = stretchesOf(edition, fact);
  return stretches.findIndex(({ to, reachesNext }, at) => {
    const next = stretches[at + 1]?.from ?? Number.POSITIVE_INFINITY;
    return reachesNext ? value < next : value <= to;
  });
}

/** The exact site codes that could stand for a coarse one; empty for a code that is exact, or that no code would better. */
export function subsitesOf(edition: Edition, site: string): readonly string[] {
  return once(knownOf(edition).subsites, site, () => subsitesIn(edition, site));
}

/** The facts that a clinician may still learn. */
export type Learnable =
  | 'primarySite'
  | 'unknownPrimaryGepSuspected'
  | 'differentiation'
  | NumericFact
  | 'tumorVolume'
  | 'sstr'
  | 'functional';

/** What a fact that is not known yet may turn out to be, a value for each case an edition can tell apart; empty where it is known. */
export function completionsOf<Key extends Learnable>(
  edition: Edition,
  facts: CaseFacts,
  fact: Key,
): readonly NonNullable<CaseFacts[Key]>[] {
  const values = (): readonly unknown[] => {
    switch (fact) {
      case 'primarySite':
        return subsitesOf(edition, facts.primarySite);
      case 'unknownPrimaryGepSuspected':
        return edition.readSite(facts).inScope === null ? [true, false] : [];
      case 'differentiation':
        return facts.differentiation === 'unknown' ? ['well', 'poor'] : [];
      case 'ki67Percent':
      case 'mitosesPer10Hpf':
        return facts[fact] === null ? stretchesOf(edition, fact).map(({ from }) => from) : [];
      case 'tumorVolume':
        return facts.tumorVolume === 'unknown' ? ['low', 'intermediate', 'high'] : [];
      case 'sstr':
        return facts.sstr === 'unknown' ? ['positive', 'negative'] : [];
      default:
        return facts.functional === null ? [true, false] : [];
    }
  };
  return values() as readonly NonNullable<CaseFacts[Key]>[];
}

/** The values an edition tells apart: of those that no question of it answers differently, the first. */
export function toldApart<Value>(
  edition: Edition,
  fact: Learnable,
  values: readonly Value[],
): readonly Value[] {
  if (fact !== 'primarySite' && fact !== 'tumorVolume') return values;
  const leaves = once(knownOf(edition).leaves, fact, () =>
    conditionsOf(edition)
      .flatMap(leavesOf)
      .filter((leaf) => leaf.kind === 'is' || leaf.kind === 'site')
      .filter((leaf) => factOf(leaf) === fact),
  );
  const groups = new Map<string, Value>();
  for (const value of values) {
    const origin = fact === 'primarySite' ? edition.readSite({ primarySite: String(value) }).origin : '';
    const says = [origin, ...leaves.map((leaf) => askOf(leaf, String(value)))].join();
    if (!groups.has(says)) groups.set(says, value);
  }
  return [...groups.values()];
}
