import type { AgendaItemId, MeetingId } from '@consilium/contracts';
import {
  demoPassword,
  draftFor,
  openTestOrganization,
  type Room,
  type TestOrganization,
} from '@consilium/testing/organization';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBallot } from '../ballot/commands/close-ballot';
import { openBallot } from '../ballot/commands/open-ballot';
import { voidBallot } from '../ballot/commands/void-ballot';
import { declareRecusal } from '../case/commands/declare-recusal';
import { signDecision } from '../decision/commands/sign-decision';
import { getDecision } from '../decision/queries/get-decision';
import { previewDecision } from '../decision/queries/preview-decision';
import { newId } from '../ids';
import { listEvents } from '../journal/queries/list-events';
import { addAgendaItem } from './commands/add-agenda-item';
import { checkIn } from './commands/check-in';
import { checkOut } from './commands/check-out';
import { closeMeeting } from './commands/close-meeting';
import { deferItem } from './commands/defer-item';
import { handOverChair } from './commands/hand-over-chair';
import { inviteMember } from './commands/invite-member';
import { presentItem } from './commands/present-item';
import { takeOver } from './commands/take-over';

let organization: TestOrganization;
beforeAll(async () => {
  organization = await openTestOrganization();
});
afterAll(() => organization?.close());

const here = ['chair', 'deputy', 'surgery', 'nuclear', 'pathology'] as const;
const ballotOn = (room: Room) => ({
  itemId: room.itemId,
  snapshotId: room.snapshotId,
  visibility: 'veiled' as const,
  options: [{ source: 'recommendation' as const, therapy: 'etoposide-cisplatin' as const }],
});
const handOver = (meetingId: MeetingId) => ({
  meetingId,
  userId: organization.as('deputy').userId,
  reason: '응급 호출',
});
const lastEvent = async () => {
  const { events } = await organization.ask('auditor', listEvents, { boardId: organization.boardId });
  return events[0];
};

describe('the chair of a meeting', () => {
  it('is its own: a deputy who is here is told who chairs, and does nothing', async () => {
    const room = await organization.openRoom('pancreas-g3', here);
    const { meetingId, itemId } = room;
    const { ballotId } = await organization.act('chair', openBallot, ballotOn(room));
    for (const act of [
      () => organization.act('deputy', closeBallot, { ballotId }),
      () => organization.act('deputy', voidBallot, { ballotId, reason: '' }),
      () => organization.act('deputy', presentItem, { itemId }),
    ])
      await expect(act()).rejects.toMatchObject({
        code: 'meeting/not-chairing',
        details: { chairId: organization.as('chair').userId },
      });
    const view = await organization.room('deputy', { meetingId });
    expect(view.abilities).toMatchObject({ closeBallot: false, handOverChair: false });
    expect(view.chairing).toMatchObject({ holder: { name: '박서연' }, passedOn: null, handedOver: false });
  });

  it('is handed over with a sealed reason, and the new one signs as deputy chair', async () => {
    const room = await organization.openRoom('pancreas-g3', here);
    const { meetingId } = room;
    await organization.act('coordinator', handOverChair, handOver(meetingId));
    expect(await lastEvent()).toMatchObject({ type: 'meeting.chair-handed-over', text: '응급 호출' });
    await expect(organization.act('chair', openBallot, ballotOn(room))).rejects.toMatchObject({
      code: 'meeting/not-chairing',
    });
    const { ballotId } = await organization.act('deputy', openBallot, ballotOn(room));
    for (const who of here) await organization.vote(who, room, 'etoposide-cisplatin');
    await organization.act('deputy', closeBallot, { ballotId });
    const draft = draftFor(organization, room, ballotId, 'etoposide-cisplatin');
    const { sha256 } = await organization.ask('deputy', previewDecision, { draft });
    const { decisionId } = await organization.act('deputy', signDecision, {
      draft,
      sha256,
      password: demoPassword,
    });
    const { document } = await organization.ask('auditor', getDecision, { decisionId });
    expect(document).toMatchObject({
      decidedBy: { name: '윤태영' },
      chairing: { role: 'deputy-chair', because: 'handed-over', chair: { name: '박서연' } },
      fee: { tier: { name: 'specialists-5' }, specialists: 5 },
    });
    const view = await organization.room('chair', { meetingId });
    expect(view.agenda[0]?.fee).toMatchObject({ tier: { name: 'specialists-5' } });
    expect((await organization.room('referrer', { meetingId })).agenda[0]?.fee).toBeNull();
  });

  it('passes to a deputy while its holder has left, and comes back with them', async () => {
    const room = await organization.openRoom('pancreas-g3', here);
    const { meetingId, itemId } = room;
    await organization.act('coordinator', checkOut, { meetingId, userId: organization.as('chair').userId });
    expect((await organization.room('deputy', room)).chairing).toMatchObject({
      passedOn: 'not-here',
      deputies: [{ name: '윤태영' }],
    });
    await organization.act('deputy', presentItem, { itemId });
    await organization.act('chair', checkIn, { meetingId, mode: 'remote', userId: null });
    await expect(organization.act('deputy', presentItem, { itemId })).rejects.toMatchObject({
      code: 'meeting/not-chairing',
    });
  });

  it('is refused to whoever may not have it, and nothing is written', async () => {
    const room = await organization.openRoom('pancreas-g3', here);
    const { meetingId } = room;
    await organization.act('deputy', declareRecusal, { caseId: room.caseId, reason: '이해관계' });
    const before = await organization.streamLength();
    const attempts = [
      ['chair', handOver(meetingId), 'meeting/recused-from-chair'],
      ['deputy', handOver(meetingId), 'forbidden'],
      ['surgery', handOver(meetingId), 'forbidden'],
      ['referrer2', handOver(meetingId), 'not-found'],
      ['chair', { ...handOver(meetingId), userId: organization.as('surgery').userId }, 'meeting/not-a-chair'],
    ] as const;
    for (const [who, input, code] of attempts)
      await expect(organization.act(who, handOverChair, input), who).rejects.toMatchObject({ code });
    expect(await organization.streamLength()).toBe(before);
  });

  it('takes the open ballot of a chair who is recused with it, and the deputy opens another', async () => {
    const room = await organization.openRoom('pancreas-g3', here);
    await organization.act('chair', openBallot, ballotOn(room));
    await organization.act('chair', declareRecusal, { caseId: room.caseId, reason: '이해관계' });
    expect((await organization.ballot('deputy', room)).status).toBe('voided');
    const seen = await organization.room('chair', room);
    expect(seen.chairing).toMatchObject({ passedOn: 'recused', deputies: [{ name: '윤태영' }] });
    expect(seen.agenda[0]?.mayPresent).toBe(false);
    await organization.act('deputy', openBallot, ballotOn(room));
  });
});

describe('a required specialty that nobody brings', () => {
  it('comes with a member of the board who is invited into the open meeting', async () => {
    const room = await organization.openRoom('pancreas-prrt', ['chair', 'surgery']);
    const { meetingId } = room;
    const colleague = await organization.enroll('핵의학과 대리', ['member'], 'nuclear-medicine');
    const came = { meetingId, mode: 'in-room', userId: colleague.userId } as const;
    await expect(organization.act('coordinator', checkIn, came)).rejects.toMatchObject({
      code: 'meeting/not-invited',
    });
    const input = { meetingId, userId: colleague.userId };
    await expect(organization.act('surgery', inviteMember, input)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(organization.act('referrer2', inviteMember, input)).rejects.toMatchObject({
      code: 'not-found',
    });
    await organization.act('coordinator', inviteMember, input);
    expect((await lastEvent())?.type).toBe('meeting.member-invited');
    await expect(organization.act('chair', inviteMember, input)).rejects.toMatchObject({
      code: 'meeting/already-invited',
    });
    await organization.act('coordinator', checkIn, came);
    const view = await organization.room('chair', room);
    expect(view.quorum?.specialties).toContainEqual(
      expect.objectContaining({ specialty: 'nuclear-medicine', present: true }),
    );
  });
  it('does not come with one whose account is disabled', async () => {
    const { meetingId } = await organization.openRoom('pancreas-prrt', ['chair']);
    const gone = await organization.enroll('사용 중지된 위원', ['member'], 'nuclear-medicine');
    await organization.sql('UPDATE app_user SET disabled_at = now() WHERE id = $1', [gone.userId]);
    const input = { meetingId, userId: gone.userId };
    await expect(organization.act('coordinator', inviteMember, input)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('what a meeting left undecided', () => {
  it('is taken over into the next in one act, once, and tells where it came from', async () => {
    const room = await organization.openRoom('pancreas-g3', ['chair', 'surgery']);
    const other = await organization.submitCase('ileum-volume-missing');
    await organization.submitCase('pancreas-prrt');
    await organization.act('coordinator', addAgendaItem, { meetingId: room.meetingId, caseId: other.caseId });
    await organization.act('chair', deferItem, { itemId: room.itemId, code: 'imaging-needed', text: 'PET' });
    await organization.act('chair', closeMeeting, { meetingId: room.meetingId });

    const meetingId = await organization.callMeeting();
    const mine = new Set<string>([room.caseId, other.caseId]);
    expect((await organization.room('coordinator', { meetingId })).waitingCount).toBe(2);
    await expect(organization.act('surgery', takeOver, { meetingId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(organization.act('referrer2', takeOver, { meetingId })).rejects.toMatchObject({
      code: 'not-found',
    });
    const idempotencyKey = newId();
    const taken = await organization.act('coordinator', takeOver, { meetingId, idempotencyKey });
    expect(taken.itemIds).toHaveLength(2);
    expect(await organization.act('coordinator', takeOver, { meetingId, idempotencyKey })).toEqual(taken);
    expect(await organization.act('chair', takeOver, { meetingId })).toEqual({
      itemIds: [] as AgendaItemId[],
    });
    const view = await organization.room('coordinator', { meetingId });
    expect(view.waitingCount).toBe(0);
    expect(view.agenda.every((item) => mine.has(item.caseId))).toBe(true);
    expect(view.agenda.map((item) => item.cameFrom)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ status: 'deferred', code: 'imaging-needed', text: 'PET' }),
        expect.objectContaining({ status: 'carried-over', code: null }),
      ]),
    );
  });
});
