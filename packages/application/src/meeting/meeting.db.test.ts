import type { Actor, AgendaItemId, UserId } from '@consilium/contracts';
import {
  demoPassword,
  draftFor,
  openTestOrganization,
  type TestOrganization,
} from '@consilium/testing/organization';
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
import { newId } from '../ids';
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

let organization: TestOrganization;
beforeAll(async () => {
  organization = await openTestOrganization();
});
afterAll(() => organization?.close());

const details = () => ({
  title: '정기 회의',
  startsAtLocal: '2031-03-30T07:30',
  timeZone: 'Asia/Seoul',
  durationMinutes: 60,
  place: '회의실',
  link: 'https://meet.example.org/a',
  chairId: organization.as('chair').userId,
  memberIds: [organization.as('chair').userId, organization.as('surgery').userId],
});

describe('a meeting', () => {
  it('keeps the wall time of its zone, and its calendar file follows a rescheduling', async () => {
    const { meetingId } = await organization.act('coordinator', scheduleMeeting, {
      boardId: organization.boardId,
      ...details(),
    });
    const before = await organization.ask('surgery', getMeeting, { meetingId });
    expect(before).toMatchObject({ startsAt: '2031-03-29T22:30:00.000Z', startsAtLocal: '2031-03-30T07:30' });
    await organization.act('coordinator', rescheduleMeeting, {
      meetingId,
      ...details(),
      startsAtLocal: '2031-03-31T08:00',
    });
    const { filename, body } = await organization.ask('surgery', meetingCalendar, { meetingId });
    const event = new ICAL.Component(ICAL.parse(body)).getFirstSubcomponent('vevent');
    expect(filename).toBe('meeting-2031-03-31.ics');
    expect(event?.getFirstPropertyValue('sequence')).toBe(1);
    expect(event?.getFirstPropertyValue('uid')).toBe(`meeting-${meetingId}@consilium`);
    expect(event?.getFirstProperty('dtstart')?.toICALString()).toBe(
      'DTSTART;TZID=Asia/Seoul:20310331T080000',
    );
  });

  it('is refused at a time that the clocks of its zone jump over, with the time that follows', async () => {
    const scheduled = organization.act('coordinator', scheduleMeeting, {
      boardId: organization.boardId,
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
    const meetingId = await organization.callMeeting();
    const items: AgendaItemId[] = [];
    for (const key of ['pancreas-prrt', 'pancreas-g3', 'ileum-prrt-today']) {
      const { caseId } = await organization.submitCase(key);
      items.push((await organization.act('coordinator', addAgendaItem, { meetingId, caseId })).itemId);
    }
    const [first, second, third] = items as [AgendaItemId, AgendaItemId, AgendaItemId];
    await organization.act('chair', orderAgenda, { meetingId, itemIds: [third, first, second] });
    await expect(
      organization.act('chair', orderAgenda, { meetingId, itemIds: [third, first] }),
    ).rejects.toMatchObject({ code: 'meeting/order-does-not-match' });
    await organization.act('coordinator', removeAgendaItem, { itemId: first });
    const view = await organization.room('surgery', { meetingId });
    expect(view.agenda.map((item) => item.id)).toEqual([third, second]);
    const again = await organization
      .act('coordinator', addAgendaItem, {
        meetingId,
        caseId: (await organization.room('auditor', { meetingId })).agenda[1]?.caseId as never,
      })
      .catch((error: unknown) => error);
    expect(again).toMatchObject({ code: 'case/already-on-an-agenda' });
  });

  it('carries over what it did not come to, and tells of each deferral why', async () => {
    const room = await organization.openRoom('pancreas-g3', ['chair', 'surgery']);
    const other = await organization.submitCase('ileum-volume-missing');
    await organization.act('coordinator', addAgendaItem, { meetingId: room.meetingId, caseId: other.caseId });
    await organization.act('chair', deferItem, { itemId: room.itemId, code: 'imaging-needed', text: '' });
    await organization.act('chair', closeMeeting, { meetingId: room.meetingId });
    const view = await organization.room('coordinator', room);
    expect(view.agenda.map((item) => [item.status, item.caseStatus])).toEqual([
      ['deferred', 'deferred'],
      ['carried-over', 'submitted'],
    ]);
    expect(view.abilities).toMatchObject({ open: false, close: false, checkIn: false });
  });

  it('tells the live figure of quorum by heads and specialties, and what its reader may do', async () => {
    const room = await organization.openRoom('pancreas-prrt', [
      'chair',
      'surgery',
      'radiology',
      'pathology',
      'gastro',
    ]);
    const before = await organization.room('chair', room);
    expect(before.quorum).toMatchObject({ quorate: false, heads: 5, headsRequired: 5 });
    expect(before.quorum?.specialties).toContainEqual({
      specialty: 'nuclear-medicine',
      present: false,
      because: 'guideline:prrt-non-midgut',
    });
    await organization.act('coordinator', checkIn, {
      meetingId: room.meetingId,
      mode: 'remote',
      userId: organization.as('nuclear').userId,
    });
    const after = await organization.room('nuclear', room);
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
    const room = await organization.openRoom('pancreas-prrt', ['chair', 'surgery']);
    const other = await organization.submitCase('ileum-volume-missing');
    await organization.act('coordinator', addAgendaItem, { meetingId: room.meetingId, caseId: other.caseId });
    const view = await organization.room('referrer', room);
    expect(view.agenda.map((item) => item.caseId)).toEqual([room.caseId]);
    expect(Object.values(view.abilities).some(Boolean)).toBe(false);
    await expect(organization.room('referrer2', room)).rejects.toMatchObject({ code: 'not-found' });
    const { meetings } = await organization.ask('referrer2', listMeetings, { boardId: organization.boardId });
    expect(meetings.map((meeting) => meeting.id)).not.toContain(room.meetingId);
  });

  it('passes to a deputy where the chair is recused', async () => {
    const room = await organization.openRoom('pancreas-g3', [
      'chair',
      'deputy',
      'surgery',
      'nuclear',
      'pathology',
    ]);
    await organization.act('chair', declareRecusal, { caseId: room.caseId, reason: '이해관계' });
    const open = {
      itemId: room.itemId,
      snapshotId: room.snapshotId,
      visibility: 'named-live',
      options: [{ source: 'recommendation', therapy: 'etoposide-cisplatin' }],
    } as const;
    await expect(
      organization.act('chair', openBallot, { ...open, options: [...open.options] }),
    ).rejects.toMatchObject({
      code: 'ballot/recused',
    });
    await expect(organization.act('chair', presentItem, { itemId: room.itemId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const draft = draftFor(organization, room, null, 'etoposide-cisplatin');
    const { sha256 } = await organization.ask('chair', previewDecision, { draft });
    await expect(
      organization.act('chair', signDecision, { draft, sha256, password: demoPassword }),
    ).rejects.toMatchObject({ code: 'decision/recused' });
    await organization.act('deputy', presentItem, { itemId: room.itemId });
    const { ballotId } = await organization.act('deputy', openBallot, {
      ...open,
      options: [...open.options],
    });
    expect(ballotId).toEqual(expect.any(String));
  });
});

describe('an outsider', () => {
  it('finds nothing to act on, changes nothing, and is noted once for each act', async () => {
    const stranger: Actor = {
      ...organization.as('chair'),
      userId: newId() as UserId,
      memberships: [],
    };
    const room = await organization.openRoom('pancreas-prrt', ['chair', 'surgery', 'nuclear']);
    const { ballotId } = await organization.act('chair', openBallot, {
      itemId: room.itemId,
      snapshotId: room.snapshotId,
      visibility: 'veiled',
      options: [{ source: 'recommendation', therapy: 'lu177-dotatate' }],
    });
    const { meetingId, itemId, caseId } = room;
    const draft = draftFor(organization, room, ballotId, 'lu177-dotatate');
    const acts: readonly (() => Promise<unknown>)[] = [
      () => organization.act(stranger, scheduleMeeting, { boardId: organization.boardId, ...details() }),
      () => organization.act(stranger, rescheduleMeeting, { meetingId, ...details() }),
      () => organization.act(stranger, addAgendaItem, { meetingId, caseId }),
      () => organization.act(stranger, removeAgendaItem, { itemId }),
      () => organization.act(stranger, orderAgenda, { meetingId, itemIds: [itemId] }),
      () => organization.act(stranger, openMeeting, { meetingId }),
      () => organization.act(stranger, closeMeeting, { meetingId }),
      () => organization.act(stranger, presentItem, { itemId }),
      () => organization.act(stranger, checkIn, { meetingId, mode: 'remote', userId: null }),
      () => organization.act(stranger, checkOut, { meetingId, userId: null }),
      () =>
        organization.act(stranger, handOverChair, {
          meetingId,
          userId: organization.as('deputy').userId,
          reason: 'x',
        }),
      () => organization.act(stranger, inviteMember, { meetingId, userId: organization.as('gastro').userId }),
      () => organization.act(stranger, takeOver, { meetingId }),
      () => organization.act(stranger, deferItem, { itemId, code: 'other', text: '' }),
      () =>
        organization.act(stranger, openBallot, {
          itemId,
          snapshotId: room.snapshotId,
          visibility: 'veiled',
          options: [{ source: 'recommendation', therapy: 'lu177-dotatate' }],
        }),
      () => organization.act(stranger, castVote, { ballotId, choice: { kind: 'abstain' }, reason: '' }),
      () => organization.act(stranger, closeBallot, { ballotId }),
      () => organization.act(stranger, voidBallot, { ballotId, reason: '' }),
      () => organization.ask(stranger, getMeeting, { meetingId }),
      () => organization.ask(stranger, meetingCalendar, { meetingId }),
      () => organization.ask(stranger, listMeetings, { boardId: organization.boardId }),
      () => organization.ask(stranger, previewDecision, { draft }),
      () => organization.ask(stranger, getCase, { caseId }),
    ];
    const before = [
      await organization.streamLength(),
      { ...(await organization.room('chair', room)), seq: 0 },
    ];
    for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'not-found' });
    expect([
      await organization.streamLength(),
      { ...(await organization.room('chair', room)), seq: 0 },
    ]).toEqual(before);
    const lines = await organization.database.unitOfWork.as(stranger, ({ db }) =>
      db.accessLog.findMany({ where: { actorId: stranger.userId } }),
    );
    expect(lines).toHaveLength(acts.length);
    expect(lines.every((line) => line.outcome === 'refused' && line.code === 'not-found')).toBe(true);
  });
});
