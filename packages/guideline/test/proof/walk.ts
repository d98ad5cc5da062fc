import { type CaseFacts, recommendationSchema } from '@consilium/contracts';
import { invariants } from './invariants';
import { caseAt, type Dimensions } from './space';
import type { Recommend } from './verdicts';

/** What a walk found; two walks over parts of the space are added with `add`. */
export interface Walk {
  cases: number;
  /** The first case that breaks an invariant, and which one. */
  broken: { invariant: string; facts: CaseFacts } | null;
  /** How often the situation of each invariant arose. */
  arisen: Record<string, number>;
  /** Verdicts by `rule offered|excluded|undetermined`. */
  verdicts: Record<string, VerdictCount>;
}

/** How many verdicts stand whatever is learnt, how many are provisional, and what could overturn these. */
export interface VerdictCount {
  established: number;
  provisional: number;
  overturnedBy: Record<string, number>;
}

const noVerdicts = (): VerdictCount => ({ established: 0, provisional: 0, overturnedBy: {} });
function addTo(counts: Record<string, number>, key: string, more = 1): void {
  counts[key] = (counts[key] ?? 0) + more;
}

export function emptyWalk(): Walk {
  return {
    cases: 0,
    broken: null,
    arisen: Object.fromEntries(Object.keys(invariants).map((words) => [words, 0])),
    verdicts: {},
  };
}

export function add(sum: Walk, part: Walk): void {
  sum.cases += part.cases;
  sum.broken ??= part.broken;
  for (const [words, count] of Object.entries(part.arisen))
    sum.arisen[words] = (sum.arisen[words] ?? 0) + count;
  for (const [kind, counts] of Object.entries(part.verdicts)) {
    sum.verdicts[kind] ??= noVerdicts();
    const into = sum.verdicts[kind];
    into.established += counts.established;
    into.provisional += counts.provisional;
    for (const [item, times] of Object.entries(counts.overturnedBy)) addTo(into.overturnedBy, item, times);
  }
}

/** How many answers are held against the schema: every thousandth. */
const SCHEMA_EVERY = 1_000;

/** Checks every invariant on every case, and ends at the first that is broken. */
export function walk(recommend: Recommend, cases: Iterable<CaseFacts>): Walk {
  const found = emptyWalk();
  const checks = Object.entries(invariants);
  for (const facts of cases) {
    const answer = recommend(facts);
    for (const [words, holds] of checks) {
      const held = holds(facts, answer);
      if (held === false) return { ...found, broken: { invariant: words, facts } };
      if (held === true) found.arisen[words] = (found.arisen[words] ?? 0) + 1;
    }
    if (found.cases % SCHEMA_EVERY === 0 && !recommendationSchema.safeParse(answer).success) {
      return { ...found, broken: { invariant: 'every answer passes the schema', facts } };
    }
    for (const kind of ['options', 'excluded', 'undetermined'] as const) {
      const name = kind === 'options' ? 'offered' : kind;
      for (const verdict of answer[kind]) {
        const key = `${verdict.rule} ${name}`;
        found.verdicts[key] ??= noVerdicts();
        const count = found.verdicts[key];
        count[verdict.provisional ? 'provisional' : 'established'] += 1;
        for (const item of verdict.couldOverturn ?? []) addTo(count.overturnedBy, item);
      }
    }
    found.cases += 1;
  }
  return found;
}

/** The cases of the space from one place up to another, without it, in steps. */
export function* casesBetween(
  dimensions: Dimensions,
  from: number,
  to: number,
  stride = 1,
): Generator<CaseFacts> {
  for (let at = from; at < to; at += stride) yield caseAt(dimensions, at);
}
