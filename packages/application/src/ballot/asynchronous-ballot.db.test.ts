import { randomBytes } from 'node:crypto';
import { createDatabase } from '@consilium/database';
import {
  type DemoPersonKey,
  draftFor,
  openTestOrganization,
  type TestOrganization,
} from '@consilium/testing/organization';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wallTimeOf } from '../calendar/wall-time';
import { randomPseudonym } from '../case/pseudonym';
import { createApplication } from '../create-application';
import { previewDecision } from '../decision/queries/preview-decision';
import { newId } from '../ids';
import { addAgendaItem } from '../meeting/commands/add-agenda-item';
import { checkIn } from '../meeting/commands/check-in';
import { openMeeting } from '../meeting/commands/open-meeting';
import { presentItem } from '../meeting/commands/present-item';
import { removeAgendaItem } from '../meeting/commands/remove-agenda-item';
import { getToday } from '../today/get-today';
import { castVote } from './commands/cast-vote';
import { closeBallot } from './commands/close-ballot';
import { openBallot } from './commands/open-ballot';

let organization: TestOrganization;
beforeAll(async () => {
  organization = await openTestOrganization();
});
afterAll(() => organization?.close());

const day = 86_400_000;
const inDays = (days: number) => wallTimeOf(new Date(Date.now() + days * day).toISOString(), 'Asia/Seoul');

/** A ballot by approval on a case of a meeting that has not begun; `key` is one of the demo's cases. */
async function openApart(key = 'ileum-prrt-today', deadlineLocal = inDays(2)) {
  const { caseId, snapshotId } = await organization.submitCase(key);
  const meetingId = await organization.callMeeting();
  const { itemId } = await organization.act('coordinator', addAgendaItem, { meetingId, caseId });
  const { ballotId } = await organization.act('chair', openBallot, {
    itemId,
    snapshotId,
    visibility: 'veiled',
    options: [
      { source: 'recommendation', therapy: 'lu177-dotatate' },
      { source: 'free', label: 'Trial', therapyClass: 'clinical-trial' },
    ],
    method: 'approval',
    deadlineLocal,
  });
  const room = { caseId, snapshotId, meetingId, itemId };
  return { ...room, ballotId, shown: (who: DemoPersonKey) => shownTo(who, room) };
}

async function shownTo(
  who: DemoPersonKey,
  room: { meetingId: Parameters<TestOrganization['room']>[1]['meetingId'] },
) {
  const [one] = (await organization.room(who, room)).asynchronousBallots;
  if (one === undefined) throw new Error(`${who} sees no asynchronous ballot`);
  return one;
}

describe('an asynchronous ballot', () => {
  it('is voted on before the meeting by who never checked in, veiled until its close', async () => {
    const apart = await openApart();
    const { ballot, abilities } = await apart.shown('nuclear');
    expect(abilities).toEqual({ vote: true, closeBallot: false });
    expect(ballot).toMatchObject({ status: 'open', timing: 'asynchronous', method: 'approval', voted: 0 });
    expect(ballot.electors).toHaveLength(9);
    const optionIds = ballot.options.map(({ id }) => id);
    const secret = `because ${newId()}`;
    const vote = (who: DemoPersonKey, named: typeof optionIds) =>
      organization.act(who, castVote, {
        ballotId: apart.ballotId,
        choice: { kind: 'approval', optionIds: named },
        reason: secret,
      });
    await vote('nuclear', optionIds.toReversed());
    await vote('surgery', optionIds.slice(0, 1));
    for (const who of ['chair', 'gastro', 'coordinator', 'auditor'] as const) {
      const seen = await apart.shown(who);
      expect(seen.ballot.voted).toBe(2);
      expect(JSON.stringify(await organization.room(who, apart))).not.toContain(secret);
    }
    expect((await organization.room('referrer2', apart)).asynchronousBallots).toEqual([]);
    expect((await apart.shown('auditor')).abilities).toEqual({ vote: false, closeBallot: false });

    expect(await organization.act('chair', closeBallot, { ballotId: apart.ballotId })).toEqual({
      quorate: false,
    });
    const closed = (await apart.shown('gastro')).ballot;
    expect(closed.tally).toMatchObject({ approving: 2, notVoted: 7, leading: optionIds.slice(0, 1) });
    expect(closed.quorumAtClose).toMatchObject({ heads: 2 });
  });

  it('waits on Today for whoever has not voted, and for nobody else', async () => {
    const apart = await openApart();
    const waits = async (who: DemoPersonKey) => {
      const today = await organization.ask(who, getToday, { boardId: organization.boardId });
      return today.asynchronousBallots.find(({ ballotId }) => ballotId === apart.ballotId)?.waitsFor;
    };
    expect(await waits('gastro')).toBe('vote');
    await organization.act('gastro', castVote, {
      ballotId: apart.ballotId,
      choice: { kind: 'abstain' },
      reason: '',
    });
    expect(await waits('gastro')).toBeUndefined();
    expect(await waits('chair')).toBe('vote');
    for (const who of ['coordinator', 'auditor', 'referrer'] as const)
      expect(await waits(who)).toBeUndefined();
  });

  it('takes no vote after its deadline by the database’s clock, and waits for the chair to close it', async () => {
    const apart = await openApart();
    const later = createDatabase({
      appUrl: organization.server.appUrl,
      max: 2,
      clock: (now) => new Date(now.getTime() + 3 * day),
    });
    const then = createApplication({
      database: later,
      keys: { identity: randomBytes(32), identityIndex: randomBytes(32) },
      newId,
      newPseudonym: randomPseudonym,
      demo: true,
      logger: { warn: () => undefined, error: () => undefined },
    });
    try {
      const length = await organization.streamLength();
      const input = { ballotId: apart.ballotId, choice: { kind: 'abstain' } as const, reason: '' };
      await expect(
        then.execute(castVote, organization.as('gastro'), { ...input, idempotencyKey: newId() }),
      ).rejects.toMatchObject({ code: 'ballot/deadline-passed' });
      expect(await organization.streamLength()).toBe(length);
      const today = await then.query(getToday, organization.as('chair'), { boardId: organization.boardId });
      expect(today.asynchronousBallots).toContainEqual(
        expect.objectContaining({ ballotId: apart.ballotId, waitsFor: 'close' }),
      );
      const close = { ballotId: apart.ballotId, idempotencyKey: newId() };
      expect(await then.execute(closeBallot, organization.as('chair'), close)).toEqual({ quorate: false });
    } finally {
      await later.close();
    }
  });

  it('leaves the room free, and is no ballot of the meeting', async () => {
    const apart = await openApart();
    await organization.act('chair', openMeeting, { meetingId: apart.meetingId });
    await organization.act('chair', checkIn, { meetingId: apart.meetingId, mode: 'in-room', userId: null });
    const other = await organization.submitCase('pancreas-prrt');
    const { itemId } = await organization.act('coordinator', addAgendaItem, {
      meetingId: apart.meetingId,
      caseId: other.caseId,
    });
    await organization.act('chair', presentItem, { itemId });
    const { ballotId } = await organization.act('chair', openBallot, {
      itemId,
      snapshotId: other.snapshotId,
      visibility: 'veiled',
      options: [{ source: 'recommendation', therapy: 'lu177-dotatate' }],
    });
    await organization.act('chair', closeBallot, { ballotId });
    expect((await apart.shown('chair')).ballot.status).toBe('open');
    // On its own item the room's ballot would be a second one on the case.
    await organization.act('chair', presentItem, { itemId: apart.itemId });
    await expect(
      organization.act('chair', openBallot, {
        itemId: apart.itemId,
        snapshotId: apart.snapshotId,
        visibility: 'veiled',
        options: [{ source: 'recommendation', therapy: 'lu177-dotatate' }],
      }),
    ).rejects.toMatchObject({ code: 'ballot/already-open' });
  });

  it('keeps its item on the agenda', async () => {
    const apart = await openApart();
    await expect(
      organization.act('coordinator', removeAgendaItem, { itemId: apart.itemId }),
    ).rejects.toMatchObject({
      code: 'meeting/item-was-voted-on',
    });
  });

  it('needs a deadline that is ahead and that a clock shows', async () => {
    await expect(openApart('ileum-prrt-today', inDays(-1))).rejects.toMatchObject({
      code: 'ballot/deadline-not-ahead',
    });
    await expect(openApart('ileum-prrt-today', '2027-02-30T10:00')).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('never supports a required board decision, and the refusal says why', async () => {
    const apart = await openApart('pancreas-prrt');
    const [first] = (await apart.shown('chair')).ballot.options;
    if (first === undefined) throw new Error('no options');
    for (const who of ['chair', 'nuclear', 'surgery', 'radiology', 'pathology'] as const)
      await organization.act(who, castVote, {
        ballotId: apart.ballotId,
        choice: { kind: 'approval', optionIds: [first.id] },
        reason: '',
      });
    await organization.act('chair', closeBallot, { ballotId: apart.ballotId });
    await organization.act('chair', openMeeting, { meetingId: apart.meetingId });
    await organization.act('chair', presentItem, { itemId: apart.itemId });
    const draft = draftFor(organization, apart, apart.ballotId, 'lu177-dotatate');
    const { refusals } = await organization.ask('chair', previewDecision, { draft });
    expect(refusals.map(({ code }) => code)).toEqual(['decision/asynchronous-ballot']);
    expect(refusals[0]?.details).toEqual({ because: 'radioligand-outside-midgut' });
  });
});

it('a ranked ballot in the meeting is counted by instant-runoff, and its rounds are in the decision', async () => {
  const five = ['chair', 'surgery', 'nuclear', 'radiology', 'pathology'] as const;
  const room = await organization.openRoom('pancreas-prrt', five);
  const { ballotId } = await organization.act('chair', openBallot, {
    itemId: room.itemId,
    snapshotId: room.snapshotId,
    visibility: 'veiled',
    method: 'ranked',
    options: [
      { source: 'recommendation', therapy: 'lu177-dotatate' },
      { source: 'recommendation', therapy: 'sunitinib' },
      { source: 'free', label: 'Trial', therapyClass: 'clinical-trial' },
    ],
  });
  const [lu, sunitinib, trial] = (await organization.ballot('chair', room)).options.map(({ id }) => id);
  if (!lu || !sunitinib || !trial) throw new Error('three options');
  const rankings = {
    chair: [lu],
    surgery: [sunitinib],
    nuclear: [lu],
    radiology: [sunitinib],
    pathology: [trial, lu],
  };
  for (const who of five)
    await organization.act(who, castVote, {
      ballotId,
      choice: { kind: 'ranking', optionIds: rankings[who] },
      reason: '',
    });
  await organization.act('chair', closeBallot, { ballotId });
  const { tally } = await organization.ballot('auditor', room);
  expect(tally).toMatchObject({ leading: [lu], rounds: [{ eliminated: [trial] }, { exhausted: 0 }] });
  const draft = draftFor(organization, room, ballotId, 'lu177-dotatate');
  const { refusals, document } = await organization.ask('chair', previewDecision, { draft });
  expect(refusals).toEqual([]);
  expect(document.ballot).toMatchObject({ method: 'ranked', tally: { rounds: [{}, {}] } });
  expect(document.ballot?.votes.map(({ choice }) => choice)).toEqual(Array(5).fill('ranking'));
});
