import type { BoardReason, EmbryonicOrigin } from '@consilium/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ballotId,
  buildBallot,
  buildCase,
  buildDecision,
  buildDraft,
  buildMeeting,
  chair,
  context,
  coordinator,
  itemId,
  meetingId,
  nuclear,
  people,
  radiologist,
  rule,
  snapshotId,
  told,
} from '../../test/build-board';
import { evolveMeeting } from '../../test/evolve/meeting';
import { checkDecision } from '../decision/check-decision';
import { removeAgendaItem } from '../meeting/arrange-agenda';
import { asynchronousBallotAbilities } from '../policy/abilities';
import { castVote } from './cast-vote';
import { closeAtDeadline, closeBallot } from './close-ballot';
import { openBallot } from './open-ballot';

type Input = Parameters<typeof openBallot>[1];
type State = Parameters<typeof openBallot>[0];
const later = '2026-11-30T09:00:00.000Z';
const planned = { id: itemId, caseId: buildCase().id, position: 1, status: 'planned' } as const;
const scheduled = buildMeeting({
  status: 'scheduled',
  currentItemId: null,
  items: [planned],
  attendance: [],
});
const open = (state: Partial<State> = {}, input: Partial<Input> = {}, actor = chair) =>
  openBallot(
    { meeting: scheduled, case: buildCase(), people, rules: [rule], therapyNames: [], ...state },
    {
      itemId,
      snapshotId,
      visibility: 'veiled',
      options: [{ source: 'recommendation', therapy: 'everolimus' }],
      deadline: later,
      ...input,
    },
    context(actor),
  );
const apart = buildBallot({ status: 'open', timing: 'asynchronous', deadline: later });

describe('An asynchronous ballot', () => {
  it('opens before the meeting, on an item that was not presented, for all voters of the board less the recused', () => {
    const outcome = open({ case: buildCase({ recusedUserIds: [nuclear.userId] }) });
    if (!outcome.ok || outcome.events[0]?.type !== 'ballot.opened') throw new Error(told(outcome));
    const { public: shown } = outcome.events[0];
    expect(shown).toMatchObject({ timing: 'asynchronous', deadline: later, method: 'single' });
    const electors = shown.electorate.map((one) => one.userId);
    expect(electors).toContain(radiologist.userId);
    expect(electors).not.toContain(nuclear.userId);
    expect(electors).not.toContain(coordinator.userId);
  });
  it.each<[string, Partial<State>, Partial<Input>, typeof chair, string]>([
    ['by a member', {}, {}, nuclear, 'forbidden'],
    [
      'by a recused chair',
      { case: buildCase({ recusedUserIds: [chair.userId] }) },
      {},
      chair,
      'ballot/recused',
    ],
    ['after the meeting', { meeting: { ...scheduled, status: 'closed' } }, {}, chair, 'meeting/wrong-state'],
    [
      'on a decided item',
      { meeting: { ...scheduled, items: [{ ...planned, status: 'decided' }] } },
      {},
      chair,
      'meeting/item-wrong-state',
    ],
    ['on another’s item', { meeting: { ...scheduled, items: [] } }, {}, chair, 'meeting/item-not-on-agenda'],
    ['with a deadline that is now', {}, { deadline: context(chair).now }, chair, 'ballot/deadline-not-ahead'],
    [
      'beside another on the case',
      { case: buildCase({ openBallot: { id: ballotId, meetingId } }) },
      {},
      chair,
      'ballot/already-open',
    ],
    [
      'named where a board decision is required',
      { case: buildCase({ boardDecisionReasons: ['guideline:prrt-non-midgut'] }) },
      { visibility: 'named-live' },
      chair,
      'ballot/must-be-veiled',
    ],
  ])('does not open %s', (_name, state, input, actor, code) => {
    expect(told(open(state, input, actor))).toBe(code);
  });
  it('runs beside the meeting: another ballot may be open there, and the room stays free', () => {
    const meeting = buildMeeting({ openBallotId: ballotId });
    const outcome = open({ meeting });
    if (!outcome.ok || !outcome.events[0]) throw new Error(told(outcome));
    const after = evolveMeeting(scheduled, outcome.events[0], scheduled.boardId);
    expect(after).toMatchObject({ openBallotId: null, items: [{ votedOn: true }] });
    expect(told(removeAgendaItem(after ?? scheduled, itemId, context(coordinator)))).toBe(
      'meeting/item-was-voted-on',
    );
  });
  it('takes votes until its deadline, by the clock that is given', () => {
    const vote = (now: string) =>
      told(
        castVote(
          { ballot: apart, case: buildCase() },
          { choice: { kind: 'abstain' }, reason: '' },
          { ...context(nuclear), now },
        ),
      );
    expect(vote('2026-11-30T08:59:59.999Z')).toBe('vote.cast');
    expect(vote(later)).toBe('ballot/deadline-passed');
    const may = (now: string) =>
      asynchronousBallotAbilities(
        {
          userId: chair.userId,
          memberships: [{ boardId: buildCase().boardId, roles: chair.roles, specialty: chair.specialty }],
          administrator: false,
        } as never,
        { ...buildCase(), electorIds: [] },
        { status: 'open', deadline: later, elector: true },
        now,
      );
    expect(may(context(chair).now)).toEqual({ vote: true, closeBallot: true });
    expect(may(later)).toEqual({ vote: false, closeBallot: true });
  });
  it('has its quorum by votes cast: who merely sits in the meeting counts for nothing', () => {
    const close = (votes: typeof apart.votes) =>
      closeBallot(
        { ballot: { ...apart, votes }, meeting: buildMeeting(), case: buildCase(), people, rules: [rule] },
        {
          openings: votes.map(({ userId, choice }) => ({ userId, choice, seq: 1, salt: '' })),
        },
        context(chair),
      );
    expect(close(apart.votes.slice(0, 1))).toMatchObject({
      events: [{ v: 2, public: { quorum: { heads: 1, quorate: false } } }],
    });
    expect(close(apart.votes)).toMatchObject({
      events: [{ public: { quorum: { heads: apart.votes.length } } }],
    });
  });
});

describe('A required board decision', () => {
  const closed = buildBallot({ timing: 'asynchronous', deadline: later });
  const codes = (over: Parameters<typeof buildCase>[0], ballots = [closed]) =>
    checkDecision(buildDecision({ case: buildCase(over), ballots }), buildDraft(), context(chair)).map(
      (one) => one.code,
    );
  it('is never supported by an asynchronous ballot, whatever reason and origin', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<EmbryonicOrigin | null>('foregut', 'hindgut', 'midgut', 'ambiguous', 'unknown', null),
        fc.subarray<BoardReason>(['guideline:prrt-non-midgut', 'safety:pathology-contradiction']),
        (origin, boardDecisionReasons) => {
          const required = origin !== 'midgut' || boardDecisionReasons.length > 0;
          expect(codes({ origin, boardDecisionReasons }).includes('decision/asynchronous-ballot')).toBe(
            required,
          );
        },
      ),
    );
  });
  it('is not kept from its ballot in the meeting by a later asynchronous one', () => {
    const inMeeting = buildBallot();
    const after = { ...closed, id: 'later' as never };
    expect(codes({}, [inMeeting, after])).toEqual([]);
    expect(codes({ origin: 'midgut', boardDecisionReasons: [] }, [inMeeting, after])).toEqual([
      'decision/ballot-required',
    ]);
  });
});

describe('An asynchronous ballot that nobody closes', () => {
  const openings = apart.votes.map(({ userId, choice }, seq) => ({ userId, choice, seq, salt: '' }));
  const state = { ballot: apart, case: buildCase(), rules: [rule], timeZone: 'Asia/Seoul' };
  const at = (now: string, ballot = apart) => closeAtDeadline({ ...state, ballot }, { openings }, { now });

  it('closes at its deadline and not a millisecond before', () => {
    expect(told(at('2026-11-30T08:59:59.999Z'))).toBe('forbidden');
    expect(told(at(later))).toBe(told(at('2026-12-24T00:00:00.000Z')));
    expect(at(later)).toMatchObject({ ok: true, events: [{ type: 'ballot.closed' }] });
  });

  it('closes as a chair would have closed it at that instant', () => {
    const byChair = closeBallot(
      { ballot: apart, meeting: scheduled, case: buildCase(), people, rules: [rule] },
      { openings },
      { ...context(chair), now: later },
    );
    expect(at(later)).toEqual(byChair);
  });

  it('is closed once, not after a void, and a ballot in the meeting never', () => {
    expect(told(at(later, { ...apart, status: 'closed' }))).toBe('ballot/not-open');
    expect(told(at(later, { ...apart, status: 'voided' }))).toBe('ballot/voided');
    expect(told(at(later, buildBallot({ status: 'open', timing: 'meeting', deadline: null })))).toBe(
      'forbidden',
    );
  });
});
