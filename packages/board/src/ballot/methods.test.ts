import type { BallotMethod, Choice } from '@consilium/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBallot, buildCase, chair, context, nuclear, optionIds, told } from '../../test/build-board';
import { goesAgainstMajority, isTie } from '../decision/majority';
import { castVote } from './cast-vote';
import { tallyOf } from './tally';

const { lu, everolimus, free } = optionIds;
const all = [lu, everolimus, free];
const approval = (...ids: typeof all): Choice => ({ kind: 'approval', optionIds: ids });
const ranking = (...ids: typeof all): Choice => ({ kind: 'ranking', optionIds: ids });
const abstain: Choice = { kind: 'abstain' };
const against: Choice = { kind: 'against' };
const cast = (method: BallotMethod, choice: Choice) =>
  castVote(
    { ballot: buildBallot({ status: 'open', method, votes: [] }), case: buildCase() },
    { choice, reason: '' },
    context(nuclear),
  );
/** The tally of these choices by as many electors, in their order; the rest did not vote. */
const count = (method: BallotMethod, choices: readonly Choice[]) => {
  const { electors, options } = buildBallot();
  const voters = choices.map((_, index) => ({
    ...(electors[0] as never as object),
    userId: `u${index}` as never,
  }));
  return tallyOf({
    method,
    options,
    electors: voters as never,
    votes: choices.map((choice, index) => ({
      userId: `u${index}` as never,
      choice,
      reason: '',
      revision: 1,
    })),
  });
};

describe('A vote', () => {
  it.each<[BallotMethod, Choice, string]>([
    ['single', { kind: 'option', optionId: lu }, 'vote.cast'],
    ['approval', approval(lu, free), 'vote.cast'],
    ['ranked', ranking(free, lu), 'vote.cast'],
    ['approval', against, 'vote.cast'],
    ['ranked', abstain, 'vote.cast'],
    ['single', approval(lu), 'ballot/choice-not-of-method'],
    ['single', ranking(lu), 'ballot/choice-not-of-method'],
    ['approval', ranking(lu), 'ballot/choice-not-of-method'],
    ['ranked', { kind: 'option', optionId: lu }, 'ballot/choice-not-of-method'],
    ['approval', approval(), 'ballot/choice-not-of-method'],
    ['ranked', ranking(lu, lu), 'ballot/choice-not-of-method'],
    ['ranked', ranking(lu, chair.userId as never), 'ballot/unknown-option'],
  ])('in a %s ballot: %j is %s', (method, choice, answer) => {
    expect(told(cast(method, choice))).toBe(answer);
  });
  it('of several approvals stands in the ballot’s own order', () => {
    expect(cast('approval', approval(free, lu))).toMatchObject({
      events: [{ v: 2, sealed: { choice: approval(lu, free) } }],
    });
  });
  it('of a ranking stands in the voter’s', () => {
    expect(cast('ranked', ranking(free, lu))).toMatchObject({
      events: [{ sealed: { choice: ranking(free, lu) } }],
    });
  });
});

describe('A count', () => {
  it('of approvals gives each option all of its approvals', () => {
    const tally = count('approval', [approval(lu, everolimus), approval(everolimus), against, abstain]);
    expect(tally.options.map((option) => option.votes)).toEqual([1, 2, 0]);
    expect(tally).toMatchObject({ leading: [everolimus], approving: 2, against: 1, abstain: 1 });
    expect(tally).not.toHaveProperty('rounds');
  });
  it('of rankings shows first preferences and the rounds', () => {
    const tally = count('ranked', [
      ranking(lu),
      ranking(lu),
      ranking(everolimus),
      ranking(free, everolimus),
      against,
    ]);
    expect(tally.options.map((option) => option.votes)).toEqual([2, 1, 1]);
    expect(tally).toMatchObject({
      leading: [lu],
      against: 1,
      rounds: [{ eliminated: [everolimus, free] }, {}],
    });
  });
  it('of single votes is as it always was', () => {
    const tally = count('single', [{ kind: 'option', optionId: lu }]);
    expect(Object.keys(tally)).toEqual(['options', 'against', 'abstain', 'notVoted', 'leading']);
  });
  it('of approvals adds up to all that was approved', () => {
    const choice = fc.oneof(
      fc.shuffledSubarray(all, { minLength: 1 }).map((ids) => approval(...ids)),
      fc.constantFrom(against, abstain),
    );
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 9 }), (choices) => {
        const tally = count('approval', choices);
        const named = choices.reduce(
          (sum, one) => sum + (one.kind === 'approval' ? one.optionIds.length : 0),
          0,
        );
        expect(tally.options.reduce((sum, option) => sum + option.votes, 0)).toBe(named);
        expect((tally.approving ?? 0) + tally.against + tally.abstain).toBe(choices.length);
      }),
    );
  });
});

describe('With the majority', () => {
  it('of approvals is what leads, and beside it what more than half of those who took a side approved of', () => {
    const tally = count('approval', [approval(lu, everolimus), approval(lu, everolimus), approval(lu, free)]);
    expect(goesAgainstMajority(tally, [lu])).toBe(false);
    expect(goesAgainstMajority(tally, [lu, everolimus])).toBe(false);
    expect(goesAgainstMajority(tally, [lu, free])).toBe(true);
    expect(goesAgainstMajority(tally, [everolimus])).toBe(true);
  });
  it('of rankings is who leads in the last round, though another led in the first', () => {
    const tally = count('ranked', [
      ...[ranking(lu), ranking(lu), ranking(everolimus), ranking(everolimus)],
      ranking(free, everolimus),
    ]);
    expect(tally.leading).toEqual([everolimus]);
    expect(goesAgainstMajority(tally, [everolimus])).toBe(false);
    expect(goesAgainstMajority(tally, [lu])).toBe(true);
    expect(isTie(tally)).toBe(false);
  });
  it('is nobody where more voted against than the last round gives who leads', () => {
    const tally = count('ranked', [ranking(lu), against, against]);
    expect(goesAgainstMajority(tally, [lu])).toBe(true);
    expect(goesAgainstMajority(tally, [])).toBe(false);
  });
  it('is either of a final tie, which is shown', () => {
    const tally = count('ranked', [ranking(lu), ranking(everolimus)]);
    expect(tally.leading).toEqual([lu, everolimus]);
    expect(isTie(tally)).toBe(true);
    expect(goesAgainstMajority(tally, [everolimus])).toBe(false);
  });
});
