import type { Tally } from '@consilium/contracts';
import type { BallotState } from './state';

/** Counts the last vote of each elector. */
export function tallyOf(ballot: Pick<BallotState, 'options' | 'electors' | 'votes'>): Tally {
  const votes = ballot.electors.flatMap(
    (elector) => ballot.votes.find((vote) => vote.userId === elector.userId)?.choice ?? [],
  );
  const options = ballot.options.map(({ id }) => ({
    optionId: id,
    votes: votes.filter((choice) => choice.kind === 'option' && choice.optionId === id).length,
  }));
  const most = Math.max(0, ...options.map((option) => option.votes));
  return {
    options,
    against: votes.filter((choice) => choice.kind === 'against').length,
    abstain: votes.filter((choice) => choice.kind === 'abstain').length,
    notVoted: ballot.electors.length - votes.length,
    leading: options.filter((option) => most > 0 && option.votes === most).map((option) => option.optionId),
  };
}
