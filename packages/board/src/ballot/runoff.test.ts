import type { OptionId } from '@consilium/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantRunoff } from './runoff';

const id = (name: string) => name as OptionId;
const ids = (names: string) => [...names].map(id);
/** Rankings as words: `3 abc` is three voters who prefer a to b to c. */
const run = (options: string, ...words: string[]) => {
  const rankings = words.flatMap((word) => {
    const [times, names = ''] = word.split(' ');
    return Array.from({ length: Number(times) }, () => ids(names));
  });
  const { rounds, leading } = instantRunoff(ids(options), rankings);
  return {
    leading: leading.join(''),
    gone: rounds.map((round) => round.eliminated.join('')),
    exhausted: rounds.map((round) => round.exhausted),
  };
};

describe('An instant-runoff', () => {
  it('ends in its first round where one has more than half', () => {
    expect(run('abc', '3 a', '1 b', '1 c')).toEqual({ leading: 'a', gone: [''], exhausted: [0] });
  });
  it('gives the votes of the last to whom they prefer next, so that a first place may be lost', () => {
    expect(run('abc', '4 a', '3 b', '2 cb')).toMatchObject({ leading: 'b', gone: ['c', ''] });
  });
  it('counts half as not enough', () => {
    expect(run('abc', '2 a', '1 ba', '1 cb')).toMatchObject({ leading: 'a', gone: ['bc', ''] });
  });
  it('counts a ranking without a remaining option no more', () => {
    expect(run('abc', '4 a', '3 b', '2 c')).toMatchObject({
      gone: ['c', ''],
      exhausted: [0, 2],
      leading: 'a',
    });
  });
  it('eliminates of several with the fewest who had fewer before', () => {
    // Round 1: a 5, b 4, c 3, d 2; d's votes make c and b even at 4 each; c had fewer before.
    expect(run('abcd', '5 a', '4 b', '3 cb', '1 dc', '1 da')).toMatchObject({ gone: ['d', 'c', ''] });
  });
  it('eliminates together who were always even', () => {
    expect(run('abc', '3 a', '2 ba', '2 ca')).toMatchObject({ leading: 'a', gone: ['bc', ''] });
  });
  it('shows a final tie as a tie, whatever went before', () => {
    expect(run('abc', '3 a', '2 b', '1 cb')).toMatchObject({ leading: 'ab', gone: ['c', ''] });
    expect(run('ab')).toEqual({ leading: '', gone: [], exhausted: [] });
  });
});

const options = ids('abcde');
const rankings = fc.array(fc.shuffledSubarray(options, { minLength: 1 }), { maxLength: 12 });

describe('Whatever is ranked,', () => {
  it('names and the order of the list change nothing', () => {
    fc.assert(
      fc.property(rankings, fc.shuffledSubarray(options, { minLength: 5 }), (votes, names) => {
        const renamed = (option: OptionId) => names[options.indexOf(option)] ?? option;
        const { leading } = instantRunoff(options, votes);
        const other = instantRunoff(
          options,
          votes.map((vote) => vote.map(renamed)),
        );
        expect(new Set(other.leading)).toEqual(new Set(leading.map(renamed)));
      }),
    );
  });
  it('each round counts every ranking once, and options only leave', () => {
    fc.assert(
      fc.property(rankings, (votes) => {
        const { rounds, leading } = instantRunoff(options, votes);
        expect(leading.length > 0).toBe(votes.length > 0);
        for (const [index, round] of rounds.entries()) {
          expect(round.votes.reduce((sum, one) => sum + one.votes, round.exhausted)).toBe(votes.length);
          const next = rounds[index + 1];
          expect(next === undefined).toBe(round.eliminated.length === 0);
          if (next) expect(next.votes.length).toBe(round.votes.length - round.eliminated.length);
        }
      }),
    );
  });
  it('who has more than half of the first places wins', () => {
    fc.assert(
      fc.property(rankings, (votes) => {
        const first = options.find(
          (option) => votes.filter((vote) => vote[0] === option).length * 2 > votes.length,
        );
        if (first) expect(instantRunoff(options, votes).leading).toEqual([first]);
      }),
    );
  });
  it('voters who prefer the winner still more leave it the winner of two', () => {
    fc.assert(
      fc.property(rankings, fc.nat(11), (votes, which) => {
        const two = options.slice(0, 2);
        const { leading } = instantRunoff(two, votes);
        const [winner] = leading;
        const vote = votes[which];
        if (leading.length !== 1 || !winner || !vote) return;
        const raised = votes.with(which, [winner, ...vote.filter((one) => one !== winner)]);
        expect(instantRunoff(two, raised).leading).toEqual([winner]);
      }),
    );
  });
});
