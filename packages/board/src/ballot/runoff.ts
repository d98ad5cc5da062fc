import type { OptionId, RunoffRound } from '@consilium/contracts';

type Ranking = readonly OptionId[];

/** How often each remaining option is the first of a ranking that still stands. */
function countRound(
  remaining: readonly OptionId[],
  rankings: readonly Ranking[],
): Omit<RunoffRound, 'eliminated'> {
  const firsts = rankings.map((ranking) => ranking.find((option) => remaining.includes(option)));
  return {
    votes: remaining.map((optionId) => ({
      optionId,
      votes: firsts.filter((first) => first === optionId).length,
    })),
    exhausted: firsts.filter((first) => first === undefined).length,
  };
}

const votesFor = (round: Pick<RunoffRound, 'votes'>, option: OptionId): number =>
  round.votes.find((one) => one.optionId === option)?.votes ?? 0;

/** Of these, the ones with the fewest votes in a round. */
function fewestIn(round: Pick<RunoffRound, 'votes'>, among: readonly OptionId[]): OptionId[] {
  const fewest = Math.min(...among.map((option) => votesFor(round, option)));
  return among.filter((option) => votesFor(round, option) === fewest);
}

/**
 * Instant-runoff. Each ranking counts for its first option that still stands. Who has more than half of what still counts leads; else the
 * options with the fewest votes leave. Where several have the fewest, those leave that had the fewest in the round before, and in the one
 * before that; who is still even then leaves together. Where all that stand are even, it is a tie, and shown as one. No lot, no order of
 * the list and no name plays a part.
 */
export function instantRunoff(
  options: readonly OptionId[],
  rankings: readonly Ranking[],
): { readonly rounds: RunoffRound[]; readonly leading: OptionId[] } {
  const rounds: RunoffRound[] = [];
  let remaining = [...options];
  if (rankings.length === 0) return { rounds, leading: [] };
  for (;;) {
    const round = countRound(remaining, rankings);
    const counting = rankings.length - round.exhausted;
    const winner = remaining.find((option) => votesFor(round, option) * 2 > counting);
    let leaving = fewestIn(round, remaining);
    if (winner !== undefined || leaving.length === remaining.length) {
      rounds.push({ ...round, eliminated: [] });
      return { rounds, leading: winner === undefined ? remaining : [winner] };
    }
    for (const before of rounds.toReversed()) leaving = fewestIn(before, leaving);
    rounds.push({ ...round, eliminated: leaving });
    const gone = new Set(leaving);
    remaining = remaining.filter((option) => !gone.has(option));
  }
}
