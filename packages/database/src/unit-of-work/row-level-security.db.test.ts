import type { Actor } from '@consilium/contracts';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hospital, openHospital } from '../../test/hospital';
import { createDatabase } from '../database';
import type { Identity } from './identity';

/** Tables with rows of cases, meetings, votes, or people's acts. */
const guarded = [
  'access_log',
  'agenda_item',
  'annotation',
  'attendance',
  'ballot',
  'case',
  'case_facts',
  'case_identity',
  'command_receipt',
  'decision',
  'dissent',
  'edition_difference',
  'elector',
  'implementation_report',
  'journal_event',
  'journal_sealed',
  'meeting',
  'meeting_member',
  'one_time_link',
  'recommendation_snapshot',
  'recusal',
  'vote',
];
/** Why each of the others has no policy: a new table must be put in one of these lists. */
const open: Record<string, string> = {
  _prisma_migrations: 'no right of the application role at all',
  app_user: 'names are shown wherever people act; sign-in reads it before anyone is known',
  board: 'its name and time zone',
  case_search: 'no right of the application role at all: one function reads it, and asks who may',
  decision_search: 'as case_search',
  edition_assessment: 'numbers, and a place in the order of ids',
  edition_period: 'which edition answers is everybody’s to know',
  edition_proposal: 'what is proposed to everybody',
  fee_rule: 'a board’s published rule',
  instance: 'one word',
  journal_head: 'numbers and hashes, polled by the feed',
  membership: 'what the policies themselves are made of',
  quorum_rule: 'a board’s published rule',
  rate_limit: 'keys are hashes',
  search_name: 'the names of codes; no right of the application role',
  session: 'read before anyone is known',
  therapy_name: 'words that whoever writes an option is judged by',
};

let hospital: Hospital;

const rowsOf = async (sql: pg.Client, table: string): Promise<number> => {
  const { rows } = await sql.query(`SELECT count(*)::int AS n FROM "${table}"`);
  return rows[0].n;
};

beforeAll(async () => {
  hospital = await openHospital();
  const { board, database } = hospital;
  const room = await board.roomWith('foregut');
  const { caseId, snapshotId } = room;
  const oncologist = board.person('oncologist');
  await board.record('oncologist', [
    {
      type: 'annotation.added',
      v: 1,
      subject: { caseId },
      public: {
        annotationId: crypto.randomUUID() as never,
        caseId,
        parentId: null,
        snapshotId,
        anchorKind: 'case',
      },
      sealed: { body: 'Look at the margin.', anchor: { kind: 'case' } },
    },
  ]);
  const ballot = await board.openBallot(room);
  await board.vote('nuclear', ballot);
  await board.close(ballot);
  const { decisionId } = await board.sign(room, ballot.ballotId, [
    { therapy: null, label: 'Lutathera', therapyClass: 'radioligand' },
  ]);
  await board.dissent('nuclear', room, decisionId);
  await board.report('coordinator', room, decisionId);
  await board.record('oncologist', [
    {
      type: 'case.recusal-declared',
      v: 1,
      subject: { caseId, userId: oncologist.userId },
      public: { caseId, userId: oncologist.userId },
      sealed: { reason: 'A relative.' },
    },
  ]);
  await database.unitOfWork.as(board.person('coordinator'), async (work) => {
    const key = crypto.randomUUID();
    await work.receipts.save(key, { command: 'case.draft', requestHash: 'a'.repeat(64), outcome: null });
    const word = new TextEncoder().encode('cipher');
    await work.saveIdentity(caseId, { patientName: word, recordNumber: word, blindIndex: word, keyId: '1' });
  });
  await hospital.withSql(hospital.test.adminUrl, (sql) =>
    sql.query(
      `INSERT INTO one_time_link (id, user_id, purpose, token_hash, issued_by, issued_at, expires_at)
       VALUES (gen_random_uuid(), $1, 'invitation', repeat('a', 64), $1, now(), now() + interval '1 hour')`,
      [oncologist.userId],
    ),
  );
  const contentHash = `sha256:${'a'.repeat(64)}`;
  await hospital.withSql(hospital.test.adminUrl, (sql) =>
    sql.query(`INSERT INTO edition_assessment (content_hash, edition) VALUES ($1, 'test/1')`, [contentHash]),
  );
  await database.unitOfWork.as({ service: 'editions' }, async ({ assessments }) => {
    await assessments.take(contentHash);
    const batch = await assessments.next(contentHash, 10);
    const difference = { therapies: [] } as never;
    const found = batch.answers.map(({ facts: _facts, recommendation: _its, ...place }) => place);
    await assessments.keep(
      contentHash,
      batch,
      found.map((place) => ({ ...place, difference })),
    );
  });
  await database.accessLog.recordAccess({
    act: 'case.get',
    outcome: 'allowed',
    code: null,
    boardId: board.id,
    actorId: oncologist.userId,
    sessionId: null,
    caseId,
    reason: null,
  });
});
afterAll(() => hospital.shut());

describe('row-level security', () => {
  it('is forced on every table that holds more than names, and every table is in a list', async () => {
    const { test, withSql } = hospital;
    const tables = await withSql(test.adminUrl, async (sql) => {
      const { rows } = await sql.query(
        `SELECT relname, relrowsecurity AND relforcerowsecurity AS forced,
           (SELECT count(*)::int FROM pg_policy WHERE polrelid = c.oid) AS policies
         FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`,
      );
      return rows;
    });
    expect(
      tables.filter((table) => table.forced && table.policies > 0).map((table) => table.relname),
    ).toEqual(guarded);
    expect(tables.filter((table) => !table.forced).map((table) => table.relname)).toEqual(Object.keys(open));
  });

  for (const table of guarded) {
    it(`shows, changes and takes nothing of ${table} as another board's people, as nobody, or as the owner`, async () => {
      const { asActorInSql, board, other, test, withSql } = hospital;
      const mine =
        table === 'command_receipt'
          ? `user_id = '${board.person('coordinator').userId}'`
          : table === 'one_time_link'
            ? `user_id = '${board.person('oncologist').userId}'`
            : `board_id = '${board.id}'`;
      const [row] = await withSql(test.adminUrl, async (sql) => {
        const { rows } = await sql.query(`SELECT to_jsonb(t) AS row FROM "${table}" t WHERE ${mine} LIMIT 1`);
        return rows;
      });
      expect(row, 'there is something to see').toBeDefined();

      const statements = [
        [`SELECT 1 FROM "${table}" WHERE ${mine}`, []],
        [`UPDATE "${table}" SET ${mine} WHERE ${mine}`, []],
        [`DELETE FROM "${table}" WHERE ${mine}`, []],
        [`INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1)`, [row.row]],
      ] as const;
      const strangers: Record<string, Actor | null> = {
        chair: other.person('chair'),
        coordinator: other.person('coordinator'),
        auditor: other.person('auditor'),
        referrer: other.person('referrer'),
        nobody: null,
      };
      for (const [who, stranger] of Object.entries(strangers)) {
        for (const [statement, values] of statements) {
          const touched = await asActorInSql(stranger, (sql) =>
            sql.query(statement, [...values]).then(({ rowCount }) => rowCount, refusal),
          );
          expect(touched, `${who}: ${statement}`).toBe(0);
        }
      }
      expect(await withSql(test.ownerUrl, (sql) => rowsOf(sql, table)), 'the owner').toBe(0);
    });
  }

  it('ends with the membership: a former member sees nothing', async () => {
    const { asActorInSql, board, test, withSql } = hospital;
    const former = await board.enroll('former', ['member'], 'pathology');
    const cases = () => asActorInSql(former, (sql) => rowsOf(sql, 'case'));
    expect(await cases()).toBeGreaterThan(0);
    await withSql(test.adminUrl, (sql) =>
      sql.query('UPDATE membership SET valid_to = now() WHERE user_id = $1', [former.userId]),
    );
    expect(await cases()).toBe(0);
  });

  it('shows a pure referrer own cases and their meetings, and an administrator none', async () => {
    const { board, database } = hospital;
    const own = await board.draftCase('referrer');
    const administrator = await board.enroll('administrator', ['administrator']);
    const seenBy = (actor: Actor) =>
      database.unitOfWork.as(actor, async (work) => ({
        cases: (await work.db.case.findMany({ select: { id: true } })).map(({ id }) => id),
        meetings: await work.db.meeting.count(),
        votes: await work.db.vote.count(),
      }));
    expect(await seenBy(board.person('referrer'))).toEqual({ cases: [own], meetings: 0, votes: 0 });
    expect(await seenBy(administrator)).toEqual({ cases: [], meetings: 0, votes: 0 });
  });

  it('leaves no identity on a pooled connection, after a commit or a failure', async () => {
    const { board, test } = hospital;
    const database = createDatabase({ appUrl: test.appUrl, max: 1 });
    try {
      const chair = board.person('chair');
      const count = (who: Identity) => database.unitOfWork.as(who, (work) => work.db.case.count());
      expect(await count(chair)).toBeGreaterThan(0);
      expect(await count({ service: 'auth' })).toBe(0);
      await database.unitOfWork
        .as(chair, async () => {
          throw new Error('on purpose');
        })
        .catch(() => {});
      expect(await count({ service: 'feed' })).toBe(0);
      const { rows } = await database.rateLimitClient.query(
        `SELECT current_setting('app.user_id', true) AS who, (SELECT count(*)::int FROM "case") AS cases`,
      );
      expect(rows).toEqual([{ who: '', cases: 0 }]);
      expect(database.poolStats().total).toBe(1);
    } finally {
      await database.close();
    }
  });

  it('refuses every write in a read-only unit of work', async () => {
    const { board, database } = hospital;
    const attempt = database.unitOfWork.as(
      board.person('chair'),
      (work) => work.people.setLocale(board.person('chair').userId, 'ko'),
      { readOnly: true },
    );
    await expect(attempt).rejects.toThrow(/read-only/);
  });
});

/** 0 for an error that means the row was refused; any other error is thrown. */
function refusal(error: Error): number {
  const known =
    /row-level security|permission denied|append-only|opens on the current snapshot|frozen at the opening|is not open|is not the next row|for a chair of the board|not who acts|of another case or board/;
  if (!known.test(error.message)) throw error;
  return 0;
}
