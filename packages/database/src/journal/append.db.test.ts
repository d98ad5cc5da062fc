import { randomUUID } from 'node:crypto';
import { createVerifier, exportHeader, exportRow } from '@consilium/journal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hospital, openHospital } from '../../test/hospital';
import { eventsAfter, heads, streamHead } from './read';
import { sha256 } from './sha256';

let hospital: Hospital;
beforeAll(async () => {
  hospital = await openHospital();
});
afterAll(() => hospital.shut());

const exported = ({ database, board }: Hospital) =>
  database.unitOfWork.as(
    board.person('auditor'),
    async (work) => {
      const head = await streamHead(work, board.stream);
      let text = exportHeader(head, await work.now());
      const rows = await work.db.journalEvent.findMany({
        where: { stream: board.stream, seq: { lte: head.seq } },
        orderBy: { seq: 'asc' },
      });
      for (const row of rows) text += exportRow(row.bytes, row.hash);
      return { head, text };
    },
    { readOnly: true },
  );

describe('the journal', () => {
  it('is dense and chained under 8 concurrent writers, and its export verifies', async () => {
    const { board } = hospital;
    const before = (await exported(hospital)).head.seq;
    const writers = Array.from({ length: 8 }, async () => {
      for (let n = 0; n < 5; n += 1) await board.draftCase();
    });
    await Promise.all(writers);
    const { head, text } = await exported(hospital);
    expect(head.seq).toBe(before + 40);
    const verifier = createVerifier({ hash: sha256 });
    for (const line of text.split('\n').slice(0, -1)) verifier.push(line);
    expect(verifier.finish()).toMatchObject({ kind: 'intact' });
  });

  it('takes the events of one unit of work as consecutive rows with one instant', async () => {
    const { board, database } = hospital;
    const { caseId } = await board.submittedCase();
    const rows = await database.unitOfWork.as({ service: 'feed' }, (work) =>
      eventsAfter(work, board.stream, 0, 10_000),
    );
    const [submitted, made] = rows.slice(-2).map((row) => row.envelope);
    expect(submitted).toMatchObject({ type: 'case.submitted', subject: { caseId } });
    expect(made).toMatchObject({
      type: 'case.recommendation-made',
      at: submitted?.at,
      seq: (submitted?.seq ?? 0) + 1,
    });
  });

  it('leaves nothing behind when a projection fails: neither row nor event', async () => {
    const { board, database } = hospital;
    const head = () => database.unitOfWork.as({ service: 'feed' }, (work) => streamHead(work, board.stream));
    const before = await head();
    const caseId = await board.draftCase();
    const stale = board.record('coordinator', [
      {
        type: 'case.submitted',
        v: 1,
        subject: { caseId },
        public: { caseId, version: 9, factsVersion: 1 },
        sealed: {},
      },
    ]);
    await expect(stale).rejects.toThrow('lost every attempt');
    expect((await head()).seq).toBe(before.seq + 1);
  });

  it('shows its feed every envelope and no sealed value', async () => {
    const { board, database } = hospital;
    await board.draftCase();
    const seen = await database.unitOfWork.as({ service: 'feed' }, async (work) => ({
      heads: await heads(work),
      sealed: await work.db.journalSealed.count(),
      cases: await work.db.case.count(),
    }));
    expect(seen.heads.map(({ stream }) => stream)).toContain(board.stream);
    expect(seen).toMatchObject({ sealed: 0, cases: 0 });
  });

  it('shows a pure referrer the events of own cases only', async () => {
    const { board, database } = hospital;
    const caseId = await board.draftCase('referrer');
    await board.draftCase('coordinator');
    const rows = await database.unitOfWork.as(board.person('referrer'), (work) =>
      eventsAfter(work, board.stream, 0, 10_000),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.envelope.subject.caseId))).toEqual(new Set([caseId]));
  });

  const changes = [
    ['UPDATE', 'UPDATE journal_event SET type = type'],
    ['UPDATE of one row', "UPDATE journal_event SET bytes = '' WHERE seq = 1"],
    ['DELETE', 'DELETE FROM journal_event'],
    ['TRUNCATE', 'TRUNCATE journal_event CASCADE'],
    ['UPDATE of a sealed value', "UPDATE journal_sealed SET salt = ''"],
    ['DELETE of sealed values', 'DELETE FROM journal_sealed'],
    ['UPDATE of a head', 'UPDATE journal_head SET seq = seq + 1'],
    ['DELETE of a head', 'DELETE FROM journal_head'],
    ['TRUNCATE of the heads', 'TRUNCATE journal_head'],
    ['UPDATE of the access log', "UPDATE access_log SET act = ''"],
    ['DELETE of the access log', 'DELETE FROM access_log'],
    ['TRUNCATE of the access log', 'TRUNCATE access_log'],
  ] as const;
  for (const [what, statement] of changes) {
    for (const role of ['appUrl', 'ownerUrl'] as const) {
      it(`refuses ${what} to the ${role === 'appUrl' ? 'application role' : 'owner'}`, async () => {
        const { board, test, withSql } = hospital;
        await board.draftCase();
        const attempt = withSql(test[role], (sql) => sql.query(statement));
        await expect(attempt).rejects.toThrow(/permission denied|is refused|by its rows alone/);
      });
    }
  }

  const forgeries = [
    ['takes the next row of who acts', {}, null],
    ['refuses a row that is not the next', { seq: 1000 }, 'is not the next row'],
    ['refuses a row whose hash is not of its bytes', { hash: 'f'.repeat(64) }, 'not the SHA-256'],
    ['refuses a row of another type than its bytes say', { type: 'case.drafted' }, 'differs from the bytes'],
    ['refuses a row in a role its actor does not hold', { role: 'chair' }, 'not who acts'],
    ['refuses a row of another session', { session: randomUUID() }, 'not who acts'],
  ] as const;
  for (const [what, forged, refusal] of forgeries) {
    it(what, async () => {
      const { asActorInSql, board } = hospital;
      const attempt = asActorInSql(board.person('coordinator'), async (sql) => {
        const { rows } = await sql.query(
          'SELECT h.seq, h.hash, e.bytes FROM journal_head h JOIN journal_event e USING (stream, seq) WHERE stream = $1',
          [board.stream],
        );
        const envelope = JSON.parse(rows[0].bytes);
        const actor = {
          id: board.person('coordinator').userId,
          role: 'role' in forged ? forged.role : 'coordinator',
          session: 'session' in forged ? forged.session : null,
        };
        const next = {
          ...envelope,
          actor,
          seq: Number(rows[0].seq) + 1,
          prev: rows[0].hash,
          type: 'meeting.opened',
          ...('seq' in forged ? forged : {}),
        };
        const bytes = JSON.stringify(next);
        const hash = sha256(new TextEncoder().encode(bytes));
        const row = {
          hash: 'hash' in forged ? forged.hash : hash,
          type: 'type' in forged ? forged.type : next.type,
        };
        await sql.query(
          `INSERT INTO journal_event (stream, seq, hash, prev, at, type, board_id, case_id, actor_id, envelope, bytes)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '{}', $10)`,
          [
            board.stream,
            next.seq,
            row.hash,
            next.prev,
            next.at,
            row.type,
            board.id,
            next.subject.caseId ?? null,
            actor.id,
            bytes,
          ],
        );
      });
      if (refusal === null) await attempt;
      else await expect(attempt).rejects.toThrow(refusal);
    });
  }

  it('refuses a head that is moved from inside another trigger', async () => {
    const { asActorInSql, board, test, withSql } = hospital;
    await board.draftCase();
    // On most servers everyone may make temporary tables; the embedded one does not let the application role.
    await withSql(test.adminUrl, (sql) => sql.query(`GRANT TEMPORARY ON DATABASE "${test.name}" TO PUBLIC`));
    const attempt = asActorInSql(board.person('coordinator'), async (sql) => {
      await sql.query('CREATE TEMP TABLE lever (n int)');
      await sql.query(`CREATE FUNCTION pg_temp.pull() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN UPDATE journal_head SET seq = seq + 1; RETURN NEW; END $$`);
      await sql.query(
        'CREATE TRIGGER pull BEFORE INSERT ON lever FOR EACH ROW EXECUTE FUNCTION pg_temp.pull()',
      );
      await sql.query('INSERT INTO lever VALUES (1)');
    });
    await expect(attempt).rejects.toThrow('by its rows alone');
  });

  it('lets nobody write in the name of another', async () => {
    const { board, database } = hospital;
    const chair = board.person('chair');
    const attempt = database.unitOfWork.as(board.person('oncologist'), (work) =>
      work.record(board.stream, { id: chair.userId, role: 'chair', session: null }, [
        { type: 'meeting.opened', v: 1, subject: {}, public: { meetingId: 'm' as never }, sealed: {} },
      ]),
    );
    await expect(attempt).rejects.toThrow();
  });
});
