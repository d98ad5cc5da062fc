import type { Actor, AgendaItemId, UserId } from '@consilium/contracts';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castVote } from '../ballot/commands/cast-vote';
import { closeBallot } from '../ballot/commands/close-ballot';
import { openBallot } from '../ballot/commands/open-ballot';
import { voidBallot } from '../ballot/commands/void-ballot';
import { declareRecusal } from '../case/commands/declare-recusal';
import { getCase } from '../case/queries/get-case';
import { signDecision } from '../decision/commands/sign-decision';
import { previewDecision } from '../decision/queries/preview-decision';
import { demoPassword } from '../demo/people';
import { newId } from '../ids';
import { draftFor, type House, openHouse } from '../testing/house';
import { addAgendaItem } from './commands/add-agenda-item';
import { checkIn } from './commands/check-in';
import { checkOut } from './commands/check-out';
import { closeMeeting } from './commands/close-meeting';
import { deferItem } from './commands/defer-item';
import { handOverChair } from './commands/hand-over-chair';
import { inviteMember } from './commands/invite-member';
import { openMeeting } from './commands/open-meeting';
import { orderAgenda } from './commands/order-agenda';
import { presentItem } from './commands/present-item';
import { removeAgendaItem } from './commands/remove-agenda-item';
import { rescheduleMeeting } from './commands/reschedule-meeting';
import { scheduleMeeting } from './commands/schedule-meeting';
import { takeOver } from './commands/take-over';
import { getMeeting } from './queries/get-meeting';
import { listMeetings } from './queries/list-meetings';
import { meetingCalendar } from './queries/meeting-calendar';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const details = () => ({
  title: '정기 회의',
  startsAtLocal: '2031-03-30T07:30',
  timeZone: 'Asia/Seoul',
  durationMinutes: 60,
  place: '회의실',
  link: 'https://meet.example.org/a',
  chairId: house.as('chair').userId,
  memberIds: [house.as('chair').userId, house.as('surgery').userId],
});

describe('a meeting', () => {
  it('keeps the wall time of its zone, and its calendar file follows a rescheduling', async () => {
    const { meetingId } = await house.act('coordinator', scheduleMeeting, {
      boardId: house.boardId,
      ...details(),
    });
    const before = await house.ask('surgery', getMeeting, { meetingId });
    expect(before).toMatchObject({ startsAt: '2031-03-29T22:30:00.000Z', startsAtLocal: '2031-03-30T07:30' });
    await house.act('coordinator', rescheduleMeeting, {
      meetingId,
      ...details(),
      startsAtLocal: '2031-03-31T08:00',
    });
    const { filename, body } = await house.ask('surgery', meetingCalendar, { meetingId });
    const event = new ICAL.Component(ICAL.parse(body)).getFirstSubcomponent('vevent');
    expect(filename).toBe('meeting-2031-03-31.ics');
    expect(event?.getFirstPropertyValue('sequence')).toBe(1);
    expect(event?.getFirstPropertyValue('uid')).toBe(`meeting-${meetingId}@consilium`);
    expect(event?.getFirstProperty('dtstart')?.toICALString()).toBe(
      'DTSTART;TZID=Asia/Seoul:20310331T080000',
    );
  });

  it('is refused at a time that the clocks of its zone jump over, with the time that follows', async () => {
    const scheduled = house.act('coordinator', scheduleMeeting, {
      boardId: house.boardId,
      ...details(),
      timeZone: 'Europe/Berlin',
      startsAtLocal: '2031-03-30T02:30',
    });
    await expect(scheduled).rejects.toMatchObject({
      code: 'invalid-input',
      details: { startsAtLocal: 'skipped-by-clocks', next: '2031-03-30T03:30' },
    });
  });

  it('has an agenda that is put in order whole, and lets go of what was not presented', async () => {
    const meetingId = await house.callMeeting();
    const items: AgendaItemId[] = [];
    for (const key of ['pancreas-prrt', 'pancreas-g3', 'ileum-prrt-today']) {
      const { caseId } = await house.submitCase(key);
      items.push((await house.act('coordinator', addAgendaItem, { meetingId, caseId })).itemId);
    }
    const [first, second, third] = items as [AgendaItemId, AgendaItemId, AgendaItemId];
    await house.act('chair', orderAgenda, { meetingId, itemIds: [third, first, second] });
    await expect(
      house.act('chair', orderAgenda, { meetingId, itemIds: [third, first] }),
    ).rejects.toMatchObject({ code: 'meeting/order-does-not-match' });
    await house.act('coordinator', removeAgendaItem, { itemId: first });
    const view = await house.room('surgery', { meetingId });
    expect(view.agenda.map((item) => item.id)).toEqual([third, second]);
    const again = await house
      .act('coordinator', addAgendaItem, {
        meetingId,
        caseId: (await house.room('auditor', { meetingId })).agenda[1]?.caseId as never,
      })
      .catch((error: unknown) => error);
    expect(again).toMatchObject({ code: 'case/already-on-an-agenda' });
  });

  it('carries over what it did not come to, and tells of each deferral why', async () => {
    const room = await house.openRoom('pancreas-g3', ['chair', 'surgery']);
    const other = await house.submitCase('ileum-volume-missing');
    await house.act('coordinator', addAgendaItem, { meetingId: room.meetingId, caseId: other.caseId });
    await house.act('chair', deferItem, { itemId: room.itemId, code: 'imaging-needed', text: '' });
    await house.act('chair', closeMeeting, { meetingId: room.meetingId });
    const view = await house.room('coordinator', room);
    expect(view.agenda.map((item) => [item.status, item.caseStatus])).toEqual([
      ['deferred', 'deferred'],
      ['carried-over', 'submitted'],
    ]);
    expect(view.abilities).toMatchObject({ open: false, close: false, checkIn: false });
  });

  it('tells the live figure of quorum by heads and specialties, and what its reader may do', async () => {
    const room = await house.openRoom('pancreas-prrt', [
      'chair',
      'surgery',
      'radiology',
      'pathology',
      'gastro',
    ]);
    const before = await house.room('chair', room);
    expect(before.quorum).toMatchObject({ quorate: false, heads: 5, headsRequired: 5 });
    expect(before.quorum?.specialties).toContainEqual({
      specialty: 'nuclear-medicine',
      present: false,
      because: 'guideline:prrt-non-midgut',
    });
    await house.act('coordinator', checkIn, {
      meetingId: room.meetingId,
      mode: 'remote',
      userId: house.as('nuclear').userId,
    });
    const after = await house.room('nuclear', room);
    expect(after.quorum).toMatchObject({ quorate: true, heads: 6 });
    expect(after).toMatchObject({ attending: 'remote', currentSnapshotId: room.snapshotId });
    expect(after.seq).toBe(before.seq + 1);
    expect(after.abilities).toMatchObject({ checkOut: true, openBallot: false, vote: false });
    expect(before.abilities).toMatchObject({
      openBallot: true,
      present: true,
      defer: true,
      setAttendance: true,
    });
  });

  it('shows a referrer their own cases only, and other referrers nothing', async () => {
    const room = await house.openRoom('pancreas-prrt', ['chair', 'surgery']);
    const other = await house.submitCase('ileum-volume-missing');
    await house.act('coordinator', addAgendaItem, { meetingId: room.meetingId, caseId: other.caseId });
    const view = await house.room('referrer', room);
    expect(view.agenda.map((item) => item.caseId)).toEqual([room.caseId]);
    expect(Object.values(view.abilities).some(Boolean)).toBe(false);
    await expect(house.room('referrer2', room)).rejects.toMatchObject({ code: 'not-found' });
    const { meetings } = await house.ask('referrer2', listMeetings, { boardId: house.boardId });
    expect(meetings.map((meeting) => meeting.id)).not.toContain(room.meetingId);
  });

  it('passes to a deputy where the chair is recused', async () => {
    const room = await house.openRoom('pancreas-g3', ['chair', 'deputy', 'surgery', 'nuclear', 'pathology']);
    await house.act('chair', declareRecusal, { caseId: room.caseId, reason: '이해관계' });
    const open = {
      itemId: room.itemId,
      snapshotId: room.snapshotId,
      visibility: 'named-live',
      options: [{ source: 'recommendation', therapy: 'etoposide-cisplatin' }],
    } as const;
    await expect(
      house.act('chair', openBallot, { ...open, options: [...open.options] }),
    ).rejects.toMatchObject({
      code: 'ballot/recused',
    });
    await expect(house.act('chair', presentItem, { itemId: room.itemId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const draft = draftFor(house, room, null, 'etoposide-cisplatin');
    const { sha256 } = await house.ask('chair', previewDecision, { draft });
    await expect(
      house.act('chair', signDecision, { draft, sha256, password: demoPassword }),
    ).rejects.toMatchObject({ code: 'decision/recused' });
    await house.act('deputy', presentItem, { itemId: room.itemId });
    const { ballotId } = await house.act('deputy', openBallot, { ...open, options: [...open.options] });
    expect(ballotId).toEqual(expect.any(String));
  });
});

describe('an outsider', () => {
  it('finds nothing to act on, changes nothing, and is noted once for each act', async () => {
    const stranger: Actor = {
      ...house.as('chair'),
      userId: newId() as UserId,
      memberships: [],
    };
    const room = await house.openRoom('pancreas-prrt', ['chair', 'surgery', 'nuclear']);
    const { ballotId } = await house.act('chair', openBallot, {
      itemId: room.itemId,
      snapshotId: room.snapshotId,
      visibility: 'veiled',
      options: [{ source: 'recommendation', therapy: 'lu177-dotatate' }],
    });
    const { meetingId, itemId, caseId } = room;
    const draft = draftFor(house, room, ballotId, 'lu177-dotatate');
    const acts: readonly (() => Promise<unknown>)[] = [
      () => house.act(stranger, scheduleMeeting, { boardId: house.boardId, ...details() }),
      () => house.act(stranger, rescheduleMeeting, { meetingId, ...details() }),
      () => house.act(stranger, addAgendaItem, { meetingId, caseId }),
      () => house.act(stranger, removeAgendaItem, { itemId }),
      () => house.act(stranger, orderAgenda, { meetingId, itemIds: [itemId] }),
      () => house.act(stranger, openMeeting, { meetingId }),
      () => house.act(stranger, closeMeeting, { meetingId }),
      () => house.act(stranger, presentItem, { itemId }),
      () => house.act(stranger, checkIn, { meetingId, mode: 'remote', userId: null }),
      () => house.act(stranger, checkOut, { meetingId, userId: null }),
      () =>
        house.act(stranger, handOverChair, {
          meetingId,
          userId: house.as('deputy').userId,
          reason: 'x',
        }),
      () => house.act(stranger, inviteMember, { meetingId, userId: house.as('gastro').userId }),
      () => house.act(stranger, takeOver, { meetingId }),
      () => house.act(stranger, deferItem, { itemId, code: 'other', text: '' }),
      () =>
        house.act(stranger, openBallot, {
          itemId,
          snapshotId: room.snapshotId,
          visibility: 'veiled',
          options: [{ source: 'recommendation', therapy: 'lu177-dotatate' }],
        }),
      () => house.act(stranger, castVote, { ballotId, choice: { kind: 'abstain' }, reason: '' }),
      () => house.act(stranger, closeBallot, { ballotId }),
      () => house.act(stranger, voidBallot, { ballotId, reason: '' }),
      () => house.ask(stranger, getMeeting, { meetingId }),
      () => house.ask(stranger, meetingCalendar, { meetingId }),
      () => house.ask(stranger, listMeetings, { boardId: house.boardId }),
      () => house.ask(stranger, previewDecision, { draft }),
      () => house.ask(stranger, getCase, { caseId }),
    ];
    const before = [await house.streamLength(), { ...(await house.room('chair', room)), seq: 0 }];
    for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'not-found' });
    expect([await house.streamLength(), { ...(await house.room('chair', room)), seq: 0 }]).toEqual(before);
    const lines = await house.database.unitOfWork.as(stranger, ({ db }) =>
      db.accessLog.findMany({ where: { actorId: stranger.userId } }),
    );
    expect(lines).toHaveLength(acts.length);
    expect(lines.every((line) => line.outcome === 'refused' && line.code === 'not-found')).toBe(true);
  });
});
