import type { BallotOptionInput } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import {
  ballotId,
  buildBallot,
  buildCase,
  buildMeeting,
  chair,
  context,
  coordinator,
  deputy,
  earlierSnapshotId,
  itemId,
  nuclear,
  oncologist,
  optionIds,
  pathologist,
  people,
  rule,
  snapshotId,
  told,
  uuid,
} from '../../test/build-board';
import { castVote } from './cast-vote';
import { closeBallot, voidBallot } from './close-ballot';
import { electorateOf, quorumNow } from './electorate';
import { openBallot } from './open-ballot';
import type { BallotState } from './state';
import { tallyOf } from './tally';

type Input = Parameters<typeof openBallot>[1];
type State = Parameters<typeof openBallot>[0];
const everolimus: BallotOptionInput = { source: 'recommendation', therapy: 'everolimus' };
const lu: BallotOptionInput = { source: 'recommendation', therapy: 'lu177-dotatate' };
const free = (label: string, therapyClass: 'radioligand' | 'other' | 'combination' = 'other') =>
  ({ source: 'free', label, therapyClass }) as const;
const open = (state: Partial<State> = {}, input: Partial<Input> = {}, actor = chair) =>
  openBallot(
    { meeting: buildMeeting(), case: buildCase(), people, rules: [rule], therapyNames: [], ...state },
    { itemId, snapshotId, visibility: 'veiled', options: [everolimus], ...input },
    context(actor),
  );
const withDeputy = buildMeeting({
  attendance: [...buildMeeting().attendance, { userId: deputy.userId, mode: 'remote', checkedOut: false }],
});
const item = (over: object) => buildMeeting({ items: [{ ...buildMeeting().items[0], ...over } as never] });

describe('A ballot’s opening', () => {
  it('freezes the attending voters, less the recused', () => {
    const here = [chair, nuclear, coordinator].map(
      ({ userId }) => ({ userId, mode: 'remote', checkedOut: false }) as const,
    );
    const meeting = buildMeeting({
      attendance: [...here, { userId: oncologist.userId, mode: 'in-room', checkedOut: true }],
    });
    const electors = (recusedUserIds = buildCase().recusedUserIds) =>
      electorateOf(meeting, buildCase({ recusedUserIds }), people).map((one) => one.userId);
    expect(electors()).toEqual([chair.userId, nuclear.userId]);
    expect(electors([nuclear.userId])).toEqual([chair.userId]);
  });
  it('needs a specialty of each voter', () => {
    const plain = people.map((one) => ({ ...one, specialty: null }));
    expect(told(open({ people: plain }))).toBe('ballot/no-electors');
  });
  it('tells quorum and does not demand it', () => {
    const meeting = buildMeeting({
      attendance: [{ userId: chair.userId, mode: 'in-room', checkedOut: false }],
    });
    expect(open({ meeting })).toMatchObject({
      events: [{ public: { quorum: { quorate: false, heads: 1 } } }],
    });
  });
  it('requires nuclear medicine where a radioligand outside midgut is an option', () => {
    const attendance = buildMeeting().attendance.filter((row) => row.userId !== nuclear.userId);
    const meeting = buildMeeting({ attendance });
    expect(open({ meeting }, { options: [lu] })).toMatchObject({
      events: [{ public: { quorum: { quorate: false } } }],
    });
    expect(open({ meeting }, { options: [everolimus] })).toMatchObject({
      events: [{ public: { quorum: { quorate: true } } }],
    });
    expect(open({ meeting, case: buildCase({ origin: 'midgut' }) }, { options: [lu] })).toMatchObject({
      events: [{ public: { quorum: { quorate: true } } }],
    });
  });
  it('seals the words of free options and counts repeats once', () => {
    const outcome = open({}, { options: [everolimus, everolimus, free('Trial A'), free(' trial a ')] });
    if (!outcome.ok || outcome.events[0]?.type !== 'ballot.opened') throw new Error(told(outcome));
    const { public: shown, sealed } = outcome.events[0];
    expect(shown.options.map((option) => option.source)).toEqual(['recommendation', 'free']);
    expect(shown.options[0]).toEqual({
      id: shown.options[0]?.id,
      source: 'recommendation',
      therapy: 'everolimus',
      therapyClass: 'targeted',
    });
    expect(JSON.stringify(shown)).not.toContain('Trial');
    expect(sealed.labels).toEqual({ [shown.options[1]?.id ?? '']: 'Trial A' });
  });
  it.each<[string, Partial<State>, Partial<Input>, typeof chair, string]>([
    ['by a coordinator', {}, {}, coordinator, 'forbidden'],
    ['by a member', {}, {}, nuclear, 'forbidden'],
    [
      'by a recused chair',
      { case: buildCase({ recusedUserIds: [chair.userId] }) },
      {},
      chair,
      'ballot/recused',
    ],
    [
      'before the meeting',
      { meeting: buildMeeting({ status: 'scheduled' }) },
      {},
      chair,
      'ballot/meeting-not-open',
    ],
    [
      'on another meeting’s item',
      { meeting: buildMeeting({ items: [] }) },
      {},
      chair,
      'meeting/item-not-on-agenda',
    ],
    [
      'on another item',
      { meeting: buildMeeting({ currentItemId: null }) },
      {},
      chair,
      'ballot/item-not-current',
    ],
    ['on a decided item', { meeting: item({ status: 'decided' }) }, {}, chair, 'ballot/item-not-current'],
    [
      'beside an open one',
      { meeting: buildMeeting({ openBallotId: ballotId }) },
      {},
      chair,
      'ballot/already-open',
    ],
    ['on earlier facts', {}, { snapshotId: earlierSnapshotId }, chair, 'conflict/stale-version'],
    ['without options', {}, { options: [] }, chair, 'ballot/no-options'],
    [
      'with a therapy that is not offered',
      { case: buildCase({ offered: [] }) },
      {},
      chair,
      'ballot/option-not-recommended',
    ],
    [
      'with an uncoded radioligand',
      {},
      { options: [free('Lu-177 PRRT')] },
      chair,
      'ballot/radioligand-must-be-coded',
    ],
    [
      'with a radioligand hidden in a combination',
      {},
      { options: [free('CAPTEM + 177Lu-DOTATATE', 'combination')] },
      chair,
      'ballot/radioligand-must-be-coded',
    ],
    [
      'unveiled where a board decision is required',
      { case: buildCase({ origin: 'midgut', boardDecisionReasons: ['safety:no-option-left'] }) },
      { visibility: 'named-live' },
      chair,
      'ballot/must-be-veiled',
    ],
    [
      'unveiled on a radioligand outside midgut, flagged or not',
      {},
      { visibility: 'named-live', options: [free('177Lu-edotreotide', 'radioligand')] },
      chair,
      'ballot/must-be-veiled',
    ],
    ['without voters', { meeting: buildMeeting({ attendance: [] }) }, {}, chair, 'ballot/no-electors'],
  ])('is refused %s', (_name, state, input, actor, code) =>
    expect(told(open(state, input, actor))).toBe(code),
  );
  it('is the deputy’s where the chair is recused', () => {
    const recused = buildCase({ recusedUserIds: [chair.userId] });
    expect(told(open({ case: recused, meeting: withDeputy }, {}, deputy))).toBe('ballot.opened');
    expect(told(open({ meeting: withDeputy }, {}, deputy))).toBe('meeting/not-chairing');
    expect(told(open({ meeting: { ...withDeputy, handedOverTo: deputy.userId } }, {}, chair))).toBe(
      'meeting/not-chairing',
    );
  });
  it('may be named and live where no board decision is required', () => {
    expect(
      told(open({ case: buildCase({ origin: 'midgut' }) }, { visibility: 'named-live', options: [lu] })),
    ).toBe('ballot.opened');
  });
  it('can be foreseen in the room', () => {
    const quorum = quorumNow(buildMeeting(), buildCase(), people, [rule], context(chair).now);
    expect(quorum).toMatchObject({ quorate: true, heads: 4, ruleValidFrom: '2026-01-01' });
  });
});

const running = (over: Partial<BallotState> = {}) =>
  buildBallot({ status: 'open', closedAt: null, quorumAtClose: null, tally: null, ...over });
const forLu = { kind: 'option', optionId: optionIds.lu } as const;

describe('A vote', () => {
  const cast = (
    over: Partial<BallotState> = {},
    actor = nuclear,
    choice: Parameters<typeof castVote>[1]['choice'] = forLu,
  ) => castVote({ ballot: running(over), case: buildCase() }, { choice, reason: 'because' }, context(actor));
  it('is sealed while veiled, and moves the turnout', () => {
    expect(cast({ votes: [] })).toMatchObject({
      events: [
        {
          public: { choice: null, revision: 1, voted: 1, electors: 4 },
          sealed: { choice: forLu, reason: 'because' },
        },
      ],
    });
    expect(cast({ votes: [], visibility: 'named-live' })).toMatchObject({
      events: [{ public: { choice: forLu } }],
    });
  });
  it('may be changed: it is still one', () => {
    expect(cast({}, nuclear, { kind: 'abstain' })).toMatchObject({
      events: [{ public: { revision: 2, voted: 4 } }],
    });
  });
  it.each([
    ['after the close', { status: 'closed' }, nuclear, forLu, 'ballot/not-open'],
    ['after it was voided', { status: 'voided' }, nuclear, forLu, 'ballot/voided'],
    ['by a late-comer', {}, deputy, forLu, 'ballot/not-an-elector'],
    ['by a coordinator', {}, coordinator, forLu, 'ballot/not-an-elector'],
    [
      'for what is not an option',
      {},
      nuclear,
      { kind: 'option', optionId: uuid(999) as never },
      'ballot/unknown-option',
    ],
  ] as const)('is refused %s', (_name, over, actor, choice, code) =>
    expect(told(cast(over, actor, choice))).toBe(code),
  );
  it('is refused from the recused, elector or not', () => {
    const of = buildCase({ recusedUserIds: [nuclear.userId] });
    expect(
      told(castVote({ ballot: running(), case: of }, { choice: forLu, reason: '' }, context(nuclear))),
    ).toBe('ballot/recused');
  });
});

describe('A close', () => {
  const openings = (ballot: BallotState) =>
    ballot.votes.map(({ userId, choice }, index) => ({ userId, choice, seq: 10 + index, salt: 'ab' }));
  const close = (ballot = running(), over: Partial<Parameters<typeof closeBallot>[0]> = {}, actor = chair) =>
    closeBallot(
      { ballot, meeting: buildMeeting(), case: buildCase(), people, rules: [rule], ...over },
      { openings: openings(ballot) },
      context(actor),
    );
  it('counts each elector’s last vote and opens it', () => {
    expect(close()).toMatchObject({
      events: [
        {
          public: {
            quorum: { quorate: true, heads: 4 },
            tally: { against: 0, abstain: 0, notVoted: 0, leading: [optionIds.lu] },
            openings: openings(running()),
          },
        },
      ],
    });
  });
  it('counts toward quorum who attends or has voted, and nobody else', () => {
    const meeting = buildMeeting({
      attendance: buildMeeting().attendance.map((row) => ({
        ...row,
        checkedOut: row.userId !== chair.userId,
      })),
    });
    const of = (...voters: readonly (typeof chair)[]) => {
      const votes = running().votes.filter((vote) => voters.some((one) => one.userId === vote.userId));
      return close(running({ votes }), { meeting });
    };
    expect(of(nuclear, pathologist)).toMatchObject({
      events: [{ public: { quorum: { heads: 3, quorate: true } } }],
    });
    expect(of(chair, pathologist, oncologist)).toMatchObject({
      events: [{ public: { quorum: { heads: 3, quorate: false } } }],
    });
    expect(of()).toMatchObject({ events: [{ public: { quorum: { heads: 1, quorate: false } } }] });
  });
  it('does not count who was taken off the board while checked in; a vote that was cast stays one', () => {
    const without = (gone: typeof nuclear) => people.filter((one) => one.userId !== gone.userId);
    const silent = running({ votes: running().votes.filter((vote) => vote.userId !== nuclear.userId) });
    expect(close(silent, { people: without(nuclear) })).toMatchObject({
      events: [{ public: { quorum: { heads: 3, quorate: false } } }],
    });
    expect(close(running(), { people: without(nuclear) })).toMatchObject({
      events: [{ public: { quorum: { heads: 4, quorate: true } } }],
    });
  });
  it('does not count an attending person who is no elector', () => {
    const meeting = buildMeeting({
      attendance: [{ userId: deputy.userId, mode: 'in-room', checkedOut: false }],
    });
    expect(close(running({ votes: [] }), { meeting })).toMatchObject({
      events: [{ public: { quorum: { heads: 0 } } }],
    });
  });
  it('stops where the journal’s sealed votes are not the counted ones', () => {
    const state = { ballot: running(), meeting: buildMeeting(), case: buildCase(), people, rules: [rule] };
    expect(() => closeBallot(state, { openings: [] }, context(chair))).toThrow();
    const other = openings(running()).map((one) => ({ ...one, choice: { kind: 'against' } as const }));
    expect(() => closeBallot(state, { openings: other }, context(chair))).toThrow();
  });
  it.each([
    ['by a member', running(), nuclear, 'forbidden'],
    ['twice', buildBallot(), chair, 'ballot/not-open'],
    ['after it was voided', buildBallot({ status: 'voided' }), chair, 'ballot/voided'],
  ])('is refused %s, as is voiding', (_name, ballot, actor, code) => {
    expect(told(close(ballot, {}, actor))).toBe(code);
    const state = { ballot, meeting: buildMeeting(), case: buildCase() };
    expect(told(voidBallot(state, { reason: '' }, context(actor)))).toBe(code);
  });
  it('is not a recused chair’s', () => {
    const of = buildCase({ recusedUserIds: [chair.userId] });
    expect(told(close(running(), { case: of }))).toBe('ballot/recused');
    const state = { ballot: running(), meeting: buildMeeting(), case: of };
    expect(told(voidBallot(state, { reason: '' }, context(chair)))).toBe('ballot/recused');
  });
  it('may be a voiding instead, with the chair’s reason', () => {
    expect(
      voidBallot(
        { ballot: running(), meeting: buildMeeting(), case: buildCase() },
        { reason: 'wrong item' },
        context(chair),
      ),
    ).toMatchObject({
      events: [{ public: { cause: 'chair' }, sealed: { reason: 'wrong item' } }],
    });
  });
  it('shows a tie', () => {
    const votes = running().votes.map((vote, index) => ({
      ...vote,
      choice: { kind: 'option', optionId: index % 2 ? optionIds.lu : optionIds.everolimus } as const,
    }));
    expect(tallyOf(running({ votes })).leading).toEqual([optionIds.lu, optionIds.everolimus]);
    expect(tallyOf(running({ votes: [] }))).toMatchObject({ leading: [], notVoted: 4 });
  });
});
