import type { CaseFacts, Difference } from '@consilium/contracts';
import { DISEASE_STATUSES, STAGES, therapyClassOf } from '@consilium/contracts/values';
import { completionsOf, type Learnable, stretchAt, stretchesOf } from './completions';
import { differenceOf } from './difference';
import { type FactChanges, withChanges } from './fact-changes';
import { adviseBy } from './recommend';
import type { Edition } from './rule';

/** The facts a counterfactual changes: what is learned, judged anew, or measured anew. Therapies given or proposed are not among them. */
export type ChangedFact = Exclude<Learnable, 'functional'> | 'stage' | 'diseaseStatus';

/** One fact that is another. */
export interface FactChange {
  readonly fact: ChangedFact;
  /** `unknown`: it would be learned; `edge`: a number just across a limit; `other`: a finding that would be another. */
  readonly how: 'unknown' | 'edge' | 'other';
  readonly from: CaseFacts[ChangedFact] | null;
  readonly to: NonNullable<CaseFacts[ChangedFact]>;
  /** Other values with the same effect, for an unknown number the least one of each stretch. */
  readonly orTo: readonly NonNullable<CaseFacts[ChangedFact]>[];
}

/** What an answer turns on most, in the order of ranking. */
export type EffectOn = 'board' | 'prrt' | 'options' | 'strength' | 'ruled-out' | 'grade';

/** A smallest change of facts that changes the answer. */
export interface Counterfactual {
  /** One, or two where no single change moves the board flag. */
  readonly changes: readonly FactChange[];
  /** The changes as facts, for `withChanges`. */
  readonly facts: FactChanges;
  /** The foremost effect. */
  readonly on: EffectOn;
  readonly effect: Difference;
}

/** The foremost effect of a difference; null where the answer stays what it is (data that is no longer missing is no other answer). */
export function effectOn(difference: Difference): EffectOn | null {
  const { board, grade, therapies } = difference;
  if (board) return 'board';
  const offered = therapies.filter(({ change }) => change !== 'verdict');
  if (offered.some(({ therapy }) => therapyClassOf(therapy) === 'radioligand')) return 'prrt';
  // Imaging that is no longer due because its answer is known is no option lost.
  const options = offered.filter(({ therapy }) => therapyClassOf(therapy) !== 'work-up');
  if (options.some(({ change }) => change === 'added' || change === 'removed')) return 'options';
  if (options.length > 0) return 'strength';
  if (therapies.some(({ change }) => change === 'verdict')) return 'ruled-out';
  return grade && grade.before.grade !== grade.after.grade ? 'grade' : null;
}

const RANK: readonly EffectOn[] = ['board', 'prrt', 'options', 'strength', 'ruled-out', 'grade'];
const HOW: readonly FactChange['how'][] = ['unknown', 'edge', 'other'];

const OTHERS = {
  sstr: ['positive', 'negative'],
  tumorVolume: ['low', 'intermediate', 'high'],
  diseaseStatus: DISEASE_STATUSES,
  differentiation: ['well', 'poor'],
  stage: STAGES,
} as const;
const UNKNOWN_FIRST = [
  'unknownPrimaryGepSuspected',
  'primarySite',
  'differentiation',
  'ki67Percent',
  'mitosesPer10Hpf',
  'sstr',
  'tumorVolume',
] as const satisfies readonly ChangedFact[];

/** A known number on the other side of its nearest limit, below and above. */
function acrossEdges(edition: Edition, facts: CaseFacts, fact: 'ki67Percent' | 'mitosesPer10Hpf'): number[] {
  if (facts[fact] === null) return [];
  const stretches = stretchesOf(edition, fact);
  const at = stretchAt(edition, fact, facts[fact]);
  const [below, above] = [stretches[at - 1], stretches[at + 1]];
  return [...(below ? [below.to] : []), ...(above ? [above.from] : [])];
}

type Change = Omit<FactChange, 'orTo'>;

function candidates(edition: Edition, facts: CaseFacts): Change[] {
  const change = (how: Change['how'], fact: ChangedFact, to: Change['to']): Change => ({
    fact,
    how,
    from: facts[fact] ?? null,
    to,
  });
  const belief = facts.unknownPrimaryGepSuspected;
  return [
    ...UNKNOWN_FIRST.flatMap((fact) =>
      completionsOf(edition, facts, fact).map((to) => change('unknown', fact, to)),
    ),
    ...(['ki67Percent', 'mitosesPer10Hpf'] as const).flatMap((fact) =>
      acrossEdges(edition, facts, fact).map((to) => change('edge', fact, to)),
    ),
    ...(Object.keys(OTHERS) as (keyof typeof OTHERS)[]).flatMap((fact) =>
      facts[fact] === 'unknown'
        ? []
        : OTHERS[fact].filter((to) => to !== facts[fact]).map((to) => change('other', fact, to)),
    ),
    ...(facts.primarySite === 'C80.9' && typeof belief === 'boolean'
      ? [change('other', 'unknownPrimaryGepSuspected', !belief)]
      : []),
  ];
}

interface Found {
  readonly changes: readonly Change[];
  readonly effect: Difference;
  readonly on: EffectOn;
}

const movesFlag = ({ board }: Difference): boolean =>
  board !== null && board.before.required !== board.after.required;

const factsOf = (changes: readonly Change[]): FactChanges =>
  Object.fromEntries(changes.map(({ fact, to }) => [fact, to]));

/** Changes of the same facts with the same effect are one, with the other values named. */
function grouped(found: readonly Found[]): Counterfactual[] {
  const groups = new Map<string, Counterfactual>();
  for (const { changes, effect, on } of found) {
    const [last] = changes.slice(-1);
    const fixed = changes.slice(0, -1).map(({ fact, to }) => [fact, to]);
    const key = JSON.stringify([fixed, last?.fact, last?.how, effect]);
    const same = groups.get(key);
    if (same && last) {
      const at = same.changes.length - 1;
      const joined = same.changes.map((change, place) =>
        place === at ? { ...change, orTo: [...change.orTo, last.to] } : change,
      );
      groups.set(key, { ...same, changes: joined });
    } else {
      groups.set(key, {
        changes: changes.map((change) => ({ ...change, orTo: [] })),
        facts: factsOf(changes),
        on,
        effect,
      });
    }
  }
  return [...groups.values()];
}

/** Foremost effect first; then whether the board flag itself turns; then what is merely not known, near, or another finding. */
function ranked(found: readonly Counterfactual[]): Counterfactual[] {
  const weight = ({ changes, on, effect }: Counterfactual): number[] => [
    RANK.indexOf(on),
    movesFlag(effect) ? 0 : 1,
    changes.reduce((sum, { how }) => sum + HOW.indexOf(how), 0),
  ];
  return [...found].sort((left, right) => {
    const [ours, theirs] = [weight(left), weight(right)];
    const at = ours.findIndex((part, place) => part !== theirs[place]);
    return at === -1 ? 0 : (ours[at] ?? 0) - (theirs[at] ?? 0);
  });
}

/**
 * The smallest changes of unknown, borderline or judged facts that would change the answer, the foremost first: single ones, and pairs only
 * where no single one turns the board flag. Numbers move to the nearest value across the next limit
 * below and above, whose place comes from the edition's content.
 * Each effect is exactly what `adviseBy` answers to the changed facts.
 */
export function counterfactuals(edition: Edition, facts: CaseFacts): Counterfactual[] {
  const before = adviseBy(edition, facts);
  const found = (changes: readonly Change[]): Found[] => {
    const effect = differenceOf(before, adviseBy(edition, withChanges(facts, factsOf(changes))));
    const on = effectOn(effect);
    return on ? [{ changes, effect, on }] : [];
  };
  const all = candidates(edition, facts);
  const singles = all.flatMap((change) => found([change]));
  if (singles.some(({ effect }) => movesFlag(effect))) return ranked(grouped(singles));
  const pairs = all.flatMap((first, place) =>
    all
      .slice(place + 1)
      .filter(({ fact }) => fact !== first.fact)
      .flatMap((second) => found([first, second]))
      .filter(({ effect }) => movesFlag(effect)),
  );
  return ranked([...grouped(singles), ...grouped(pairs)]);
}
