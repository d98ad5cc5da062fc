import type { Json } from '@consilium/contracts';
import { listOf, objectOf, textOf, textsOf } from './json-parts';

type Counts = ReadonlyMap<string, number>;

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === one.length;
}

/** Compares two options by their counts in each round, the newest first: the smaller one is eliminated. */
function comparesBelow(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((count, place) => count !== other[place]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

/** Who must leave after a round: none where somebody has more than half of what counts, or where all are even. */
function leavingAfter(rounds: readonly Counts[], counting: number): string[] {
  const now = rounds[0] ?? new Map<string, number>();
  const counts = [...now.values()];
  if (counts.some((count) => count * 2 > counting) || new Set(counts).size === 1) return [];
  const key = (option: string) => rounds.map((round) => round.get(option) ?? 0);
  const options = [...now.keys()];
  return options.filter((option) => !options.some((other) => comparesBelow(key(other), key(option))));
}

/**
 * Follows the rounds that a close tells, from the opened rankings alone: null where each count, each elimination, the end and who leads are
 * what instant-runoff makes of them; else what is wrong first. It shares no code with the rules that counted.
 */
export function roundsFault(
  options: ReadonlySet<string>,
  rankings: readonly (readonly string[])[],
  told: readonly Json[],
  leading: readonly string[],
): string | null {
  let remaining = [...options];
  let rounds: readonly Counts[] = [];
  for (const [index, value] of told.entries()) {
    const round = objectOf(value);
    const name = `round ${index + 1}`;
    const firsts = rankings.map((ranking) => ranking.find((option) => remaining.includes(option)));
    const counts = new Map(
      remaining.map((option) => [option, firsts.filter((first) => first === option).length]),
    );
    const exhausted = firsts.filter((first) => first === undefined).length;
    const lines = listOf(round.votes).map(objectOf);
    if (
      round.exhausted !== exhausted ||
      !sameSet(
        lines.map((line) => textOf(line.optionId)),
        remaining,
      ) ||
      lines.some((line) => line.votes !== counts.get(textOf(line.optionId)))
    )
      return `${name} does not count what was ranked`;
    rounds = [counts, ...rounds];
    const leaving = leavingAfter(rounds, rankings.length - exhausted);
    if (!sameSet(textsOf(round.eliminated), leaving)) return `${name} eliminates other options than it must`;
    if (leaving.length === 0) {
      const winners = remaining.filter(
        (option) => (counts.get(option) ?? 0) * 2 > rankings.length - exhausted,
      );
      if (index + 1 < told.length) return `${name} is the last, and another follows`;
      return sameSet(leading, winners.length > 0 ? winners : remaining)
        ? null
        : 'the leading options are not those of the last round';
    }
    remaining = remaining.filter((option) => !leaving.includes(option));
  }
  return rankings.length === 0 && leading.length === 0 && told.length === 0
    ? null
    : 'the rounds end before the count does';
}
