import type { Choice, OptionId, Tally } from '@consilium/contracts';
import { optionsNamed } from './choice';
import { instantRunoff } from './runoff';
import type { BallotState } from './state';

const count = (options: readonly OptionId[], votes: readonly (readonly OptionId[])[]): Tally['options'] =>
  options.map((optionId) => ({ optionId, votes: votes.filter((named) => named.includes(optionId)).length }));

function mostNamed(counted: Tally['options']): OptionId[] {
  const most = Math.max(0, ...counted.map((option) => option.votes));
  return counted.filter((option) => most > 0 && option.votes === most).map((option) => option.optionId);
}

/** Counts the last vote of each elector, by the ballot's method. */
export function tallyOf(ballot: Pick<BallotState, 'method' | 'options' | 'electors' | 'votes'>): Tally {
  const choices = ballot.electors.flatMap(
    (elector) => ballot.votes.find((vote) => vote.userId === elector.userId)?.choice ?? [],
  );
  const options = ballot.options.map(({ id }) => id);
  const named = choices.map(optionsNamed).filter((ids) => ids.length > 0);
  const of = (kind: Choice['kind']) => choices.filter((choice) => choice.kind === kind).length;
  const others = {
    against: of('against'),
    abstain: of('abstain'),
    notVoted: ballot.electors.length - choices.length,
  };
  if (ballot.method === 'ranked') {
    const { rounds, leading } = instantRunoff(options, named);
    return {
      options: count(
        options,
        named.map((ids) => ids.slice(0, 1)),
      ),
      ...others,
      leading,
      rounds,
    };
  }
  const counted = count(options, named);
  const tally = { options: counted, ...others, leading: mostNamed(counted) };
  return ballot.method === 'approval' ? { ...tally, approving: named.length } : tally;
}
