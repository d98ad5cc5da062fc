import type { BallotId, Choice } from '@consilium/contracts';
import {
  choiceOf,
  type DemoPersonKey,
  draftFor,
  openTestOrganization,
  type Room,
  type TestOrganization,
} from '@consilium/testing/organization';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declareRecusal } from '../case/commands/declare-recusal';
import { saveCase } from '../case/commands/save-case';
import { getCase } from '../case/queries/get-case';
import { previewDecision } from '../decision/queries/preview-decision';
import { newId } from '../ids';
import { listEvents } from '../journal/queries/list-events';
import { checkOut } from '../meeting/commands/check-out';
import { castVote } from './commands/cast-vote';
import { closeBallot } from './commands/close-ballot';
import { openBallot } from './commands/open-ballot';
import { voidBallot } from './commands/void-ballot';

let organization: TestOrganization;
beforeAll(async () => {
  organization = await openTestOrganization();
});
afterAll(() => organization?.close());

const everyone = [
  'chair',
  'deputy',
  'surgery',
  'nuclear',
  'radiology',
  'pathology',
  'gastro',
  'radiation',
  'oncology',
] as const satisfies readonly DemoPersonKey[];

const five = ['chair', 'surgery', 'nuclear', 'radiology', 'pathology'] as const;

async function openOn(present: readonly DemoPersonKey[] = five): Promise<Room & { ballotId: BallotId }> {
  const room = await organization.openRoom('pancreas-prrt', present);
  const { ballotId } = await organization.act('chair', openBallot, {
    itemId: room.itemId,
    snapshotId: room.snapshotId,
    visibility: 'veiled',
    options: [
      { source: 'recommendation', therapy: 'lu177-dotatate' },
      { source: 'recommendation', therapy: 'sunitinib' },
    ],
  });
  return { ...room, ballotId };
}

describe('a veiled ballot', () => {
  it('shows nobody the choice of another while it is open, in any view', async () => {
    const room = await openOn();
    const secret = `because ${newId()}`;
    const ballot = await organization.ballot('chair', room);
    const chosen = choiceOf(ballot, 'sunitinib');
    await organization.act('nuclear', castVote, { ballotId: room.ballotId, choice: chosen, reason: secret });

    for (const who of ['chair', 'surgery', 'coordinator', 'auditor'] as const) {
      const view = await organization.ballot(who, room);
      expect(view.electors.filter((elector) => elector.choice !== null)).toEqual([]);
      expect(view).toMatchObject({ voted: 1, tally: null, own: null });
      const seen = JSON.stringify([
        await organization.room(who, room),
        await organization.ask(who, getCase, { caseId: room.caseId }),
        ...(who === 'auditor'
          ? [await organization.ask(who, listEvents, { boardId: organization.boardId, caseId: room.caseId })]
          : []),
      ]);
      expect(seen).not.toContain(secret);
    }
    expect((await organization.ballot('nuclear', room)).own).toMatchObject({
      choice: chosen,
      reason: secret,
    });
    expect((await organization.room('referrer', room)).ballot).toBeNull();
    // Not even the rows, asked for by the chair in a transaction of their own.
    const rows = await organization.database.unitOfWork.as(organization.as('chair'), async ({ db }) => [
      await db.vote.findMany({ where: { ballotId: room.ballotId } }),
      await db.journalSealed.findMany({ where: { ballotId: room.ballotId } }),
    ]);
    expect(rows).toEqual([[], []]);
  });

  it('opens choices and reasons at the close', async () => {
    const room = await openOn();
    for (const who of five)
      await organization.vote(who, room, who === 'surgery' ? 'against' : 'lu177-dotatate');
    await organization.act('chair', closeBallot, { ballotId: room.ballotId });
    const view = await organization.ballot('auditor', room);
    expect(view.electors.map((elector) => elector.choice?.kind).sort()).toEqual([
      'against',
      ...Array(4).fill('option'),
    ]);
    expect(view.tally).toMatchObject({ against: 1, abstain: 0, notVoted: 0 });
  });

  it('never opens a vote that was changed before the close: not in the case, not in the journal', async () => {
    const room = await openOn();
    const secret = `at first because ${newId()}`;
    const last = `in the end because ${newId()}`;
    const ballot = await organization.ballot('chair', room);
    const vote = (name: string, reason: string) =>
      organization.act('nuclear', castVote, {
        ballotId: room.ballotId,
        choice: choiceOf(ballot, name),
        reason,
      });
    await vote('sunitinib', secret);
    await vote('lu177-dotatate', last);
    await organization.act('chair', closeBallot, { ballotId: room.ballotId });
    for (const who of ['chair', 'surgery', 'auditor'] as const) {
      const { history } = await organization.ask(who, getCase, { caseId: room.caseId });
      const told = history
        .filter((line) => line.type === 'vote.cast')
        .map(({ text, params }) => [text, params['choice']]);
      expect(told).toEqual([
        [last, 'option'],
        [null, 'veiled'],
      ]);
    }
    const { history } = await organization.ask('nuclear', getCase, { caseId: room.caseId });
    expect(JSON.stringify(history)).toContain(secret);
    const { events } = await organization.ask('auditor', listEvents, {
      boardId: organization.boardId,
      caseId: room.caseId,
    });
    expect(JSON.stringify(events)).not.toContain(secret);
  });

  it('stays veiled for ever when it is voided', async () => {
    const room = await openOn();
    await organization.vote('nuclear', room, 'sunitinib');
    await organization.act('chair', voidBallot, { ballotId: room.ballotId, reason: '옵션을 다시 정합니다.' });
    const view = await organization.ballot('surgery', room);
    expect(view).toMatchObject({ status: 'voided', voidedBecause: 'chair' });
    expect(view.electors.filter((elector) => elector.choice !== null)).toEqual([]);
    await expect(organization.vote('surgery', room, 'sunitinib')).rejects.toMatchObject({
      code: 'ballot/voided',
    });
  });
});

describe('a vote', () => {
  it('is refused after the close', async () => {
    const room = await openOn();
    await organization.vote('chair', room, 'abstain');
    await organization.act('chair', closeBallot, { ballotId: room.ballotId });
    const before = await organization.streamLength();
    await expect(organization.vote('surgery', room, 'sunitinib')).rejects.toMatchObject({
      code: 'ballot/not-open',
    });
    expect(await organization.streamLength()).toBe(before);
  });

  it('is for electors: not for who came late, nor for the recused, nor for those without a vote', async () => {
    const room = await openOn();
    await expect(organization.vote('gastro', room, 'abstain')).rejects.toMatchObject({
      code: 'ballot/not-an-elector',
    });
    for (const who of ['coordinator', 'auditor', 'referrer'] as const) {
      await expect(organization.vote(who, room, 'abstain')).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(organization.vote('referrer2', room, 'abstain')).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      organization.act('surgery', castVote, {
        ballotId: room.ballotId,
        choice: { kind: 'option', optionId: newId() },
        reason: '',
      }),
    ).rejects.toMatchObject({ code: 'ballot/unknown-option' });
  });

  it('of one voter on two devices converges on the one that was committed last', async () => {
    const room = await openOn();
    const results = await Promise.all([
      organization.vote('nuclear', room, 'sunitinib'),
      organization.vote('nuclear', room, 'lu177-dotatate'),
    ]);
    expect(results.map((result) => result.revision).sort()).toEqual([1, 2]);
    const last = results[0]?.revision === 2 ? 'sunitinib' : 'lu177-dotatate';
    const view = await organization.ballot('nuclear', room);
    expect(view.own).toMatchObject({ choice: choiceOf(view, last), revision: 2 });
    expect(view.voted).toBe(1);
    await organization.act('chair', closeBallot, { ballotId: room.ballotId });
    const closed = await organization.ballot('chair', room);
    expect(closed.electors.flatMap((elector) => elector.choice ?? [])).toEqual([choiceOf(closed, last)]);
  });

  it('sent again with its key after a change of mind is answered as the first time and changes nothing back', async () => {
    const room = await openOn();
    const key = newId();
    const first = await organization.vote('surgery', room, 'sunitinib', key);
    await organization.vote('surgery', room, 'lu177-dotatate');
    const before = await organization.streamLength();
    expect(await organization.vote('surgery', room, 'sunitinib', key)).toEqual(first);
    expect(await organization.streamLength()).toBe(before);
    const view = await organization.ballot('surgery', room);
    expect(view.own).toMatchObject({ choice: choiceOf(view, 'lu177-dotatate'), revision: 2 });
    await expect(organization.vote('surgery', room, 'abstain', key)).rejects.toMatchObject({
      code: 'conflict/idempotency-key-reused',
    });
  });

  it('is acknowledged and counted, or refused: eight race a close', async () => {
    for (let round = 0; round < 2; round += 1) {
      const room = await openOn(everyone);
      const ballot = await organization.ballot('chair', room);
      const choice: Choice = choiceOf(ballot, 'lu177-dotatate');
      const voters = everyone.filter((who) => who !== 'chair');
      const casts = voters.map((who) =>
        organization.act(who, castVote, { ballotId: room.ballotId, choice, reason: '' }),
      );
      const close = Promise.race(casts).then(() =>
        organization.act('chair', closeBallot, { ballotId: room.ballotId }),
      );
      const results = await Promise.allSettled(casts);
      await close;
      const acknowledged = results.filter((result) => result.status === 'fulfilled').length;
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'ballot/not-open' });
      }
      const closed = await organization.ballot('chair', room);
      expect(closed.tally?.options[0]?.votes).toBe(acknowledged);
      expect(closed.tally?.notVoted).toBe(9 - acknowledged);
      expect(closed.voted).toBe(acknowledged);
    }
  });

  it('does not keep the close waiting, though votes never cease', async () => {
    const room = await openOn();
    let over = false;
    let since = 0;
    const enough = 100;
    const closing = { asked: false };
    const changeMinds = async (who: DemoPersonKey): Promise<void> => {
      while (!over && since < enough) {
        const cast = await organization.vote(who, room, 'against').catch(() => null);
        if (cast !== null && closing.asked) since += 1;
      }
    };
    const voters = five.flatMap((who) => [changeMinds(who), changeMinds(who)]);
    await organization.vote('chair', room, 'abstain');
    closing.asked = true;
    await organization.act('chair', closeBallot, { ballotId: room.ballotId });
    over = true;
    await Promise.all(voters);
    expect(since).toBeLessThan(enough);
  });

  it('tells an exact turnout, however many vote at once', async () => {
    const room = await openOn(everyone);
    await Promise.all(everyone.map((who) => organization.vote(who, room, 'lu177-dotatate')));
    const rows = await organization.database.unitOfWork.as(organization.as('auditor'), ({ db }) =>
      db.journalEvent.findMany({
        where: { caseId: room.caseId, type: 'vote.cast' },
        orderBy: { seq: 'asc' },
      }),
    );
    const told = rows.map((row) => (row.envelope as { public: { voted: number; choice: unknown } }).public);
    expect(told.map((one) => one.voted)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(told.every((one) => one.choice === null)).toBe(true);
  });
});

describe('an open ballot', () => {
  it('is voided when facts are corrected: the vote that comes after is refused, and nothing can be decided on it', async () => {
    const room = await openOn();
    await organization.vote('nuclear', room, 'lu177-dotatate');
    const seen = await organization.ask('coordinator', getCase, { caseId: room.caseId });
    const { snapshotId } = await organization.act('coordinator', saveCase, {
      caseId: room.caseId,
      version: seen.version,
      type: seen.type,
      question: seen.question,
      facts: { ...seen.facts, ki67Percent: 12 },
      identity: null,
    });
    expect(snapshotId).not.toBe(room.snapshotId);
    expect(await organization.ballot('chair', room)).toMatchObject({
      status: 'voided',
      voidedBecause: 'new-facts',
    });
    expect((await organization.room('chair', room)).currentSnapshotId).toBe(snapshotId);
    await expect(organization.vote('surgery', room, 'sunitinib')).rejects.toMatchObject({
      code: 'ballot/voided',
    });
    const { refusals } = await organization.ask('chair', previewDecision, {
      draft: draftFor(organization, room, room.ballotId, 'lu177-dotatate'),
    });
    expect(refusals.map((refusal) => refusal.code)).toEqual(
      expect.arrayContaining(['decision/not-on-current-snapshot', 'decision/ballot-not-closed']),
    );
    await expect(
      organization.act('chair', openBallot, {
        itemId: room.itemId,
        snapshotId: room.snapshotId,
        visibility: 'veiled',
        options: [{ source: 'recommendation', therapy: 'lu177-dotatate' }],
      }),
    ).rejects.toMatchObject({ code: 'conflict/stale-version' });
  });

  it('is voided by a recusal, and the next one goes without the recused', async () => {
    const room = await openOn([...five, 'oncology']);
    await organization.act('oncology', declareRecusal, { caseId: room.caseId, reason: '친족' });
    expect(await organization.ballot('chair', room)).toMatchObject({
      status: 'voided',
      voidedBecause: 'new-recusal',
    });
    await organization.act('chair', openBallot, {
      itemId: room.itemId,
      snapshotId: room.snapshotId,
      visibility: 'veiled',
      options: [{ source: 'recommendation', therapy: 'lu177-dotatate' }],
    });
    const again = await organization.ballot('oncology', room);
    expect(again).toMatchObject({ status: 'open', elector: false });
    expect(again.electors).toHaveLength(5);
    await expect(organization.vote('oncology', room, 'abstain')).rejects.toMatchObject({
      code: 'ballot/recused',
    });
    const attendee = (await organization.room('chair', room)).attendees.find((one) => one.name === '서동욱');
    expect(attendee).toMatchObject({ recused: true, votes: false, attendance: 'in-room' });
  });

  it('counts electors who left without a vote out of the quorum, and those who voted before they left in', async () => {
    const room = await openOn();
    await organization.vote('surgery', room, 'sunitinib');
    for (const who of ['surgery', 'radiology'] as const) {
      await organization.act(who, checkOut, { meetingId: room.meetingId, userId: null });
    }
    expect(await organization.act('chair', closeBallot, { ballotId: room.ballotId })).toEqual({
      quorate: false,
    });
    expect((await organization.ballot('chair', room)).quorumAtClose).toMatchObject({
      heads: 4,
      headsRequired: 5,
    });
  });
});
