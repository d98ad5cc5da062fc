import { randomBytes } from 'node:crypto';
import type { BallotId } from '@consilium/contracts';
import { createDatabase, loadBallotForClosing } from '@consilium/database';
import { describe as tell } from '@consilium/journal';
import {
  type DemoPersonKey,
  openTestOrganization,
  type TestOrganization,
} from '@consilium/testing/organization';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wallTimeOf } from '../calendar/wall-time';
import { randomPseudonym } from '../case/pseudonym';
import { createApplication } from '../create-application';
import { newId } from '../ids';
import { verifyStream } from '../journal/queries/verify-stream';
import { addAgendaItem } from '../meeting/commands/add-agenda-item';
import { castVote } from './commands/cast-vote';
import { closeBallot } from './commands/close-ballot';
import { openBallot } from './commands/open-ballot';

let organization: TestOrganization;
const commits: string[] = [];
beforeAll(async () => {
  organization = await openTestOrganization({ onCommitted: (stream) => void commits.push(stream) });
});
afterAll(() => organization?.close());

/** An asynchronous ballot with two votes, and one that was changed. */
async function voteApart() {
  const { caseId, snapshotId } = await organization.submitCase('ileum-prrt-today');
  const meetingId = await organization.callMeeting();
  const { itemId } = await organization.act('coordinator', addAgendaItem, { meetingId, caseId });
  const open = () =>
    organization.act('chair', openBallot, {
      itemId,
      snapshotId,
      visibility: 'veiled',
      options: [{ source: 'recommendation', therapy: 'lu177-dotatate' }],
      deadlineLocal: wallTimeOf(new Date(Date.now() + 2 * 86_400_000).toISOString(), 'Asia/Seoul'),
    });
  const { ballotId } = await open();
  const vote = (who: DemoPersonKey, kind: 'against' | 'abstain') =>
    organization.act(who, castVote, { ballotId, choice: { kind }, reason: '' });
  await vote('nuclear', 'abstain');
  await vote('nuclear', 'against');
  await vote('surgery', 'abstain');
  const shown = async () => {
    const all = (await organization.room('surgery', { meetingId })).asynchronousBallots;
    const one = all.find(({ ballot }) => ballot.id === ballotId);
    if (one === undefined) throw new Error('the ballot is not shown');
    return one.ballot;
  };
  return { caseId, ballotId, open, shown };
}

/** Moves the deadline into the past, which no role of the application may do. */
async function letPass(ballotId: BallotId): Promise<void> {
  await organization.sql(
    `WITH unguarded AS (SELECT set_config('session_replication_role', 'replica', false))
     UPDATE ballot SET opened_at = now() - interval '3 days', deadline = now() - interval '1 second'
     FROM unguarded WHERE id = $1`,
    [ballotId],
  );
  await organization.sql("SELECT set_config('session_replication_role', 'origin', false)");
}

const closesOf = async (ballotId: BallotId) =>
  organization.sql<{ envelope: Parameters<typeof tell>[0] }>(
    `SELECT envelope FROM journal_event WHERE type = 'ballot.closed' AND envelope->'public'->>'ballotId' = $1`,
    [ballotId],
  );

describe('an asynchronous ballot that nobody closes', () => {
  it('is closed once at its deadline, in nobody’s name, though two processes look at once', async () => {
    const apart = await voteApart();
    expect(await organization.application.closeOverdueBallots()).toBe(0);
    await letPass(apart.ballotId);
    await expect(apart.open()).rejects.toMatchObject({ code: 'ballot/already-open' });

    const secondPool = createDatabase({ appUrl: organization.server.appUrl, max: 4 });
    const second = createApplication({
      database: secondPool,
      keys: { identity: randomBytes(32), identityIndex: randomBytes(32) },
      newId,
      newPseudonym: randomPseudonym,
      demo: true,
      logger: { warn: () => undefined, error: (fields) => expect.fail(String(fields['err'])) },
    });
    try {
      const sweeps = [organization.application, second, organization.application, second];
      const counts = await Promise.all(sweeps.map((one) => one.closeOverdueBallots()));
      expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    } finally {
      await secondPool.close();
    }
    const closes = await closesOf(apart.ballotId);
    expect(closes).toHaveLength(1);
    expect(closes[0]?.envelope.actor).toEqual({ id: 'system', role: 'system', session: null });
    expect(closes[0] && tell(closes[0].envelope).params).toMatchObject({ by: 'system', voted: 2 });

    const ballot = await apart.shown();
    expect(ballot).toMatchObject({ status: 'closed', closedAtDeadline: true });
    expect(ballot.tally).toMatchObject({ against: 1, abstain: 1, notVoted: 7 });
    expect(ballot.quorumAtClose).toMatchObject({ heads: 2, quorate: false });
    expect(await organization.ask('auditor', verifyStream, { boardId: organization.boardId })).toMatchObject({
      intact: true,
    });
    // The case is free again.
    await apart.open();
  });

  it('is told to those who listen, when it closed and not when there is nothing to do', async () => {
    const { ballotId } = await voteApart();
    await letPass(ballotId);
    commits.length = 0;
    expect(await organization.application.closeOverdueBallots()).toBe(1);
    expect(await organization.application.closeOverdueBallots()).toBe(0);
    expect(commits).toEqual([`board:${organization.boardId}`]);
  });

  it('may still be closed by a chair who is quicker, and then says so', async () => {
    const apart = await voteApart();
    await letPass(apart.ballotId);
    await organization.act('chair', closeBallot, { ballotId: apart.ballotId });
    expect(await organization.application.closeOverdueBallots()).toBe(0);
    expect(await apart.shown()).toMatchObject({ status: 'closed', closedAtDeadline: false });
  });
});

describe('the service that closes it', () => {
  const asService = <Result>(run: Parameters<typeof organization.database.unitOfWork.as<Result>>[1]) =>
    organization.database.unitOfWork.as<Result>({ service: 'deadlines' }, run);

  it('sees no ballot before its deadline, no case, and no choice but of the one it counts', async () => {
    const { ballotId } = await voteApart();
    const look = () =>
      asService(async (work) => ({
        cases: await work.db.case.count(),
        facts: await work.db.caseFacts.count(),
        ballots: await work.db.ballot.count({ where: { id: ballotId } }),
        votes: await work.db.vote.count(),
        sealed: await work.db.journalSealed.count(),
        counted: (await loadBallotForClosing(work, ballotId))?.openings.length ?? null,
      }));
    const nothing = { cases: 0, facts: 0, votes: 0, sealed: 0 };
    expect(await look()).toEqual({ ...nothing, ballots: 0, counted: null });
    await letPass(ballotId);
    expect(await look()).toEqual({ ...nothing, ballots: 1, counted: 2 });
  });

  it('cannot close a ballot before its deadline, void one, or say anything else in the journal', async () => {
    const { ballotId } = await voteApart();
    const by = { id: 'system', role: 'system', session: null } as const;
    const stream = `board:${organization.boardId}`;
    const meeting = { type: 'meeting.opened', v: 1, subject: {}, public: { meetingId: newId() }, sealed: {} };
    await expect(asService((work) => work.record(stream, by, [meeting as never]))).rejects.toThrow();
    const change = async (set: string) => {
      const client = new pg.Client({ connectionString: organization.server.appUrl });
      await client.connect();
      try {
        await client.query("SELECT set_config('app.service', 'deadlines', false)");
        return (await client.query(`UPDATE ballot SET ${set} WHERE id = $1`, [ballotId])).rowCount;
      } finally {
        await client.end();
      }
    };
    const closed = "closed_at = now(), quorate = true, tally = '{}', quorum_at_close = '{}'";
    expect(await change(`${closed}, closed_at_deadline = true`)).toBe(0);
    await letPass(ballotId);
    await expect(change(closed)).rejects.toThrow('its deadline has not passed');
    await expect(change("voided_at = now(), void_cause = 'chair', void_reason = ''")).rejects.toThrow(
      'row-level security',
    );
  });

  it('is not who a chair may pass for', async () => {
    const { ballotId } = await voteApart();
    await expect(
      organization.sql('UPDATE ballot SET closed_at_deadline = true WHERE id = $1', [ballotId]),
    ).rejects.toThrow('ballot_closed_at_deadline');
  });
});
