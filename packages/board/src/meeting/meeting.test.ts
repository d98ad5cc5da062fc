import type { AgendaItemId, CaseStatus } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import {
  auditor,
  boardId,
  buildCase,
  buildMeeting,
  caseId,
  chair,
  context,
  coordinator,
  deputy,
  itemId,
  nuclear,
  people,
  radiologist,
  told,
  uuid,
} from '../../test/build-board';
import { addAgendaItem, orderAgenda, removeAgendaItem } from './arrange-agenda';
import { checkIn, checkOut } from './attendance';
import { closeMeeting, deferItem, openMeeting, presentItem } from './run-meeting';
import { rescheduleMeeting, scheduleMeeting } from './schedule-meeting';
import type { AgendaItemState, MeetingDetails } from './state';

const now = '2026-11-23T01:00:00.000Z';
const details: MeetingDetails = {
  title: 'Week 48',
  startsAt: '2026-11-30T00:00:00.000Z',
  endsAt: '2026-11-30T01:00:00.000Z',
  timeZone: 'Asia/Seoul',
  place: '',
  link: '',
  chairId: chair.userId,
  memberIds: [nuclear.userId, nuclear.userId],
};
const planned: AgendaItemState = {
  id: uuid(40) as AgendaItemId,
  caseId: uuid(41) as never,
  position: 2,
  status: 'planned',
};
const scheduled = buildMeeting({ status: 'scheduled', currentItemId: null, items: [planned] });
const closed = buildMeeting({ status: 'closed' });
const balloting = buildMeeting({ openBallotId: uuid(7) as never });

describe('A meeting', () => {
  const schedule = (over: Partial<MeetingDetails>, actor = coordinator) =>
    scheduleMeeting({ boardId, details: { ...details, ...over }, people }, context(actor, now));
  it('is scheduled with its chair among the invited, each once', () => {
    expect(schedule({})).toMatchObject({
      events: [{ public: { memberIds: [chair.userId, nuclear.userId] } }],
    });
  });
  it.each([
    ['by a member', {}, nuclear, 'forbidden'],
    [
      'when it is over already',
      { startsAt: '2026-11-22T00:00:00.000Z', endsAt: now },
      coordinator,
      'meeting/in-the-past',
    ],
    ['to end before it starts', { endsAt: details.startsAt }, coordinator, 'meeting/in-the-past'],
    ['with a stranger', { memberIds: [uuid(999) as never] }, coordinator, 'not-found'],
    ['under someone who is no chair', { chairId: nuclear.userId }, coordinator, 'forbidden'],
  ])('is not scheduled %s', (_name, over, actor, code) => expect(told(schedule(over, actor))).toBe(code));
  it('is rescheduled while it is still to come, its sequence raised', () => {
    const change = (meeting = scheduled) =>
      rescheduleMeeting(meeting, { details, people }, context(chair, now));
    expect(change()).toMatchObject({ events: [{ type: 'meeting.rescheduled', public: { sequence: 1 } }] });
    expect(told(change(buildMeeting()))).toBe('meeting/wrong-state');
    expect(told(change(closed))).toBe('meeting/wrong-state');
  });
  it('is opened once, by its chair or coordinator', () => {
    expect(told(openMeeting(scheduled, context(chair)))).toBe('meeting.opened');
    expect(told(openMeeting(scheduled, context(coordinator)))).toBe('meeting.opened');
    expect(told(openMeeting(scheduled, context(nuclear)))).toBe('forbidden');
    expect(told(openMeeting(buildMeeting(), context(chair)))).toBe('meeting/wrong-state');
    expect(told(openMeeting(closed, context(chair)))).toBe('meeting/wrong-state');
  });
  it('carries over at its close what was neither decided nor deferred', () => {
    const decided = { ...planned, id: uuid(42) as AgendaItemId, status: 'decided' as const };
    const meeting = buildMeeting({ items: [...buildMeeting().items, planned, decided] });
    expect(closeMeeting(meeting, context(chair))).toMatchObject({
      events: [{ public: { carriedOver: [{ itemId, caseId }, { itemId: planned.id }] } }],
    });
  });
  it.each([
    ['while a ballot is open', balloting, chair, 'meeting/ballot-still-open'],
    ['before it was opened', scheduled, chair, 'meeting/wrong-state'],
    ['twice', closed, chair, 'meeting/wrong-state'],
    ['by an auditor', buildMeeting(), auditor, 'forbidden'],
  ])('is not closed %s', (_name, meeting, actor, code) => {
    expect(told(closeMeeting(meeting, context(actor)))).toBe(code);
  });
});

describe('An agenda', () => {
  it.each<[CaseStatus, string]>([
    ['draft', 'case/wrong-state'],
    ['submitted', 'meeting.agenda-item-added'],
    ['on-agenda', 'case/already-on-an-agenda'],
    ['in-discussion', 'case/already-on-an-agenda'],
    ['decided', 'case/wrong-state'],
    ['deferred', 'meeting.agenda-item-added'],
    ['withdrawn', 'case/wrong-state'],
  ])('answers a %s case with %s', (status, expected) => {
    expect(told(addAgendaItem(scheduled, buildCase({ status }), context(coordinator)))).toBe(expected);
  });
  it('takes cases of its own board, at its end, until the meeting is closed', () => {
    const submitted = buildCase({ status: 'submitted' });
    expect(addAgendaItem(scheduled, submitted, context(chair))).toMatchObject({
      events: [{ public: { position: 3 } }],
    });
    expect(told(addAgendaItem(scheduled, { ...submitted, boardId: uuid(50) as never }, context(chair)))).toBe(
      'not-found',
    );
    expect(told(addAgendaItem(closed, submitted, context(chair)))).toBe('meeting/wrong-state');
    expect(told(addAgendaItem(scheduled, submitted, context(nuclear)))).toBe('forbidden');
  });
  it('gives back what was not presented', () => {
    expect(told(removeAgendaItem(scheduled, planned.id, context(coordinator)))).toBe(
      'meeting.agenda-item-removed',
    );
    expect(told(removeAgendaItem(buildMeeting(), itemId, context(coordinator)))).toBe(
      'meeting/item-wrong-state',
    );
    expect(told(removeAgendaItem(scheduled, itemId, context(coordinator)))).toBe(
      'meeting/item-not-on-agenda',
    );
  });
  it('is ordered by naming every item once', () => {
    const meeting = buildMeeting({ items: [...buildMeeting().items, planned] });
    const order = (...ids: AgendaItemId[]) => told(orderAgenda(meeting, ids, context(coordinator)));
    expect(order(planned.id, itemId)).toBe('meeting.agenda-ordered');
    for (const ids of [
      [itemId],
      [itemId, itemId],
      [itemId, planned.id, planned.id],
      [itemId, uuid(99) as AgendaItemId],
    ])
      expect(order(...ids)).toBe('meeting/order-does-not-match');
  });
});

describe('An item', () => {
  const present = (meeting = buildMeeting(), actor = chair, of = buildCase()) =>
    told(presentItem(meeting, of, itemId, context(actor)));
  it('is presented by an unrecused chair, and may be taken up again', () => {
    expect(present()).toBe('meeting.item-presented');
    expect(present(buildMeeting(), coordinator)).toBe('forbidden');
    const recused = buildCase({ recusedUserIds: [chair.userId] });
    expect(present(buildMeeting(), chair, recused)).toBe('forbidden');
    const withDeputy = [
      ...buildMeeting().attendance,
      { userId: deputy.userId, mode: 'in-room', checkedOut: false } as const,
    ];
    expect(present(buildMeeting({ attendance: withDeputy }), deputy, recused)).toBe('meeting.item-presented');
    expect(present(buildMeeting(), deputy, recused)).toBe('meeting/deputy-not-here');
    expect(present(buildMeeting({ attendance: withDeputy }), deputy)).toBe('meeting/not-chairing');
  });
  it.each([
    ['in a meeting that is not open', scheduled, 'meeting/wrong-state'],
    ['while a ballot is open', balloting, 'meeting/ballot-still-open'],
    ['that is not on the agenda', buildMeeting({ items: [planned] }), 'meeting/item-not-on-agenda'],
    [
      'that was decided',
      buildMeeting({ items: [{ id: itemId, caseId, position: 1, status: 'decided' }] }),
      'meeting/item-wrong-state',
    ],
  ])('is not presented %s', (_name, meeting, code) => expect(present(meeting)).toBe(code));
  it('is deferred with a code, but not under an open ballot', () => {
    const defer = (of = buildCase(), actor = coordinator, meeting = buildMeeting()) =>
      told(deferItem(meeting, of, { itemId, code: 'imaging-needed', text: '' }, context(actor)));
    expect(defer()).toBe('meeting.item-deferred');
    expect(defer(buildCase({ openBallot: { id: uuid(7) as never, meetingId: buildMeeting().id } }))).toBe(
      'meeting/ballot-still-open',
    );
    expect(defer(buildCase({ recusedUserIds: [chair.userId] }), chair)).toBe('forbidden');
    expect(defer(buildCase(), nuclear)).toBe('forbidden');
    expect(defer(buildCase(), chair, scheduled)).toBe('meeting/wrong-state');
  });
});

describe('Attendance', () => {
  const empty = buildMeeting({ attendance: [] });
  const come = (actor: typeof chair, userId: typeof chair.userId | null = null, meeting = empty) =>
    told(checkIn(meeting, people, { userId, mode: 'in-room' }, context(actor)));
  it('is one’s own act, or set by a chair or coordinator', () => {
    expect(come(nuclear)).toBe('attendance.checked-in');
    expect(come(coordinator, nuclear.userId)).toBe('attendance.checked-in');
    expect(come(nuclear, chair.userId)).toBe('forbidden');
    expect(come(auditor)).toBe('forbidden');
  });
  it('is for the invited, and for coordinators', () => {
    expect(come(radiologist)).toBe('meeting/not-invited');
    expect(come(chair, radiologist.userId)).toBe('meeting/not-invited');
    expect(come(coordinator)).toBe('attendance.checked-in');
    expect(come(chair, uuid(999) as never)).toBe('not-found');
  });
  it('is counted once, but may change its mode', () => {
    expect(come(nuclear, null, buildMeeting())).toBe('meeting/already-checked-in');
    const remote = checkIn(buildMeeting(), people, { userId: null, mode: 'remote' }, context(nuclear));
    expect(remote).toMatchObject({ events: [{ public: { mode: 'remote', specialty: 'nuclear-medicine' } }] });
  });
  it('belongs to an open meeting', () => {
    expect(come(nuclear, null, scheduled)).toBe('meeting/wrong-state');
    expect(come(nuclear, null, closed)).toBe('meeting/wrong-state');
  });
  it('ends with a check-out', () => {
    const leave = (meeting = buildMeeting()) => told(checkOut(meeting, { userId: null }, context(nuclear)));
    expect(leave()).toBe('attendance.checked-out');
    expect(leave(empty)).toBe('meeting/not-checked-in');
    expect(told(checkOut(buildMeeting(), { userId: chair.userId }, context(nuclear)))).toBe('forbidden');
  });
});
