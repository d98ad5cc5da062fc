import type { OptionId, Tally } from '@consilium/contracts';
import { expect, it } from 'vitest';
import { uuid } from '../../test/build-board';
import { goesAgainstMajority, isTie } from './majority';

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

it.each<[string, number[], number, number[], boolean, boolean]>([
  ['the leading option', [3, 1, 0], 0, [0], false, false],
  ['another option', [3, 1, 0], 0, [1], true, false],
  ['the leading option and another', [3, 1, 0], 0, [0, 1], true, false],
  ['nothing of the ballot, where an option leads', [3, 1, 0], 0, [], true, false],
  ['one of two that tie', [2, 2, 0], 0, [1], false, true],
  ['both of two that tie', [2, 2, 0], 0, [0, 1], false, true],
  ['none of two that tie', [2, 2, 1], 0, [2], true, true],
  ['the leading option, level with "against"', [2, 0, 0], 2, [0], false, true],
  ['nothing, level with "against"', [2, 0, 0], 2, [], false, true],
  ['the leading option, where more were against', [2, 0, 0], 3, [0], true, false],
  ['nothing, where more were against', [2, 0, 0], 3, [], false, false],
  ['an option nobody voted for', [0, 0, 0], 0, [0], true, false],
  ['nothing, where nobody voted', [0, 0, 0], 0, [], false, false],
])('%s', (_name, votes, against, decided, isAgainst, tie) => {
  const counted = tally(votes, against);
  expect(
    goesAgainstMajority(
      counted,
      decided.map((index) => ids[index] as OptionId),
    ),
  ).toBe(isAgainst);
  expect(isTie(counted)).toBe(tie);
});
