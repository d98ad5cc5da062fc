import type { OptionId, Tally } from '@consilium/contracts';
import { expect, it } from 'vitest';
import { uuid } from '../../test/build-board';
import { isTie, standingToMajority } from './majority';

const ids = [1, 2, 3].map((n) => uuid(n) as OptionId);
const tally = (votes: readonly number[], against: number): Tally => {
  const most = Math.max(...votes);
  return {
    options: votes.map((count, index) => ({ optionId: ids[index] as OptionId, votes: count })),
    against,
    abstain: 0,
    notVoted: 0,
    leading: ids.filter((_, index) => most > 0 && votes[index] === most),
  };
};

it.each<[string, number[], number, number[], 'with' | 'against', boolean]>([
  ['the leading option', [3, 1, 0], 0, [0], 'with', false],
  ['another option', [3, 1, 0], 0, [1], 'against', false],
  ['the leading option and another', [3, 1, 0], 0, [0, 1], 'against', false],
  ['nothing of the ballot, where an option leads', [3, 1, 0], 0, [], 'against', false],
  ['one of two that tie', [2, 2, 0], 0, [1], 'with', true],
  ['both of two that tie', [2, 2, 0], 0, [0, 1], 'with', true],
  ['none of two that tie', [2, 2, 1], 0, [2], 'against', true],
  ['the leading option, level with "against"', [2, 0, 0], 2, [0], 'with', true],
  ['nothing, level with "against"', [2, 0, 0], 2, [], 'with', true],
  ['the leading option, where more were against', [2, 0, 0], 3, [0], 'against', false],
  ['nothing, where more were against', [2, 0, 0], 3, [], 'with', false],
  ['an option nobody voted for', [0, 0, 0], 0, [0], 'against', false],
  ['nothing, where nobody voted', [0, 0, 0], 0, [], 'with', false],
])('%s', (_name, votes, against, decided, standing, tie) => {
  const counted = tally(votes, against);
  expect(
    standingToMajority(
      counted,
      decided.map((index) => ids[index] as OptionId),
    ),
  ).toBe(standing);
  expect(isTie(counted)).toBe(tie);
});
