import type { UserId } from '@consilium/contracts';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Hospital, openHospital } from '../../test/hospital';
import { accessLogOn } from '../access-log/record-access';
import { Prisma } from '../generated/client';
import { organizationStream } from '../journal/stream';

let hospital: Hospital;
beforeAll(async () => {
  hospital = await openHospital();
});
afterAll(() => hospital.shut());

/** A promise that resolves when this many have called it. */
function meetingPoint(parties: number): () => Promise<void> {
  let missing = parties;
  let open = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return async () => {
    missing -= 1;
    if (missing <= 0) open();
    await all;
  };
}

/** The client's writing methods, which `readingOnly` hides. */
interface Unbound {
  $queryRaw(sql: Prisma.Sql): unknown;
  $executeRaw(sql: Prisma.Sql): unknown;
  readonly user: { updateMany(all: object): unknown };
}

describe('work.db', () => {
  it('reads, and writes by no way around its type', async () => {
    const { board, database } = hospital;
    const chair = board.person('chair');
    const attempts: ((db: Unbound) => unknown)[] = [
      (db) => db.$queryRaw(Prisma.sql`UPDATE app_user SET name = 'x'`),
      (db) => db.$queryRaw(Prisma.sql`SELECT 1; ${Prisma.raw('delete from rate_limit')}`),
      (db) => db.$queryRaw(Prisma.sql`WITH gone AS (DELETE FROM rate_limit RETURNING 1) SELECT * FROM gone`),
      (db) => db.$executeRaw(Prisma.sql`SELECT 1`),
      (db) => db.user.updateMany({ data: { name: 'x' } }),
    ];
    for (const attempt of attempts)
      await expect(
        database.unitOfWork.as(chair, async ({ db }) => attempt(db as unknown as Unbound)),
      ).rejects.toThrow('is not for reading');
    const rows = await database.unitOfWork.as(
      chair,
      ({ db }) => db.$queryRaw<{ n: number }[]>`
      SELECT ${2}::int AS n FROM board WHERE id = ${board.id}::uuid FOR UPDATE`,
    );
    expect(rows).toEqual([{ n: 2 }]);
  });
});

describe('a unit of work', () => {
  it('is tried again from its beginning after a deadlock', async () => {
    const { board, database } = hospital;
    const [one, two] = [await board.draftCase(), await board.draftCase()];
    const met = meetingPoint(2);
    let runs = 0;
    const crossing = (first: string, second: string) =>
      database.unitOfWork.as(board.person('coordinator'), async (work) => {
        runs += 1;
        await work.lock('case', first, 'update');
        await met();
        return work.lock('case', second, 'update');
      });
    expect(await Promise.all([crossing(one, two), crossing(two, one)])).toEqual([true, true]);
    expect(runs).toBe(3);
  });

  it('has one instant, the database’s, moved only by the clock it was made with', async () => {
    const { board, database } = hospital;
    await database.unitOfWork.as(board.person('chair'), async (work) => {
      const first = await work.now();
      await work.db.$queryRaw`SELECT count(*)::int FROM generate_series(1, 200000)`;
      expect(await work.now()).toBe(first);
      expect(first).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
    });
  });

  it('locks nothing that its actor may not see', async () => {
    const { board, database, other } = hospital;
    const caseId = await board.draftCase();
    const lockedBy = (who: Hospital['board'], mode: 'share' | 'update') =>
      database.unitOfWork.as(who.person('chair'), (work) => work.lock('case', caseId, mode));
    expect(await lockedBy(board, 'share')).toBe(true);
    expect(await lockedBy(other, 'update')).toBe(false);
  });

  it('does a request once, however often it is sent at once', async () => {
    const { board, database } = hospital;
    const key = crypto.randomUUID();
    let done = 0;
    const send = () =>
      database.unitOfWork.as(board.person('chair'), async (work) => {
        const seen = await work.receipts.find(key);
        if (seen) return seen.outcome;
        done += 1;
        const outcome = { number: done };
        await work.receipts.save(key, { command: 'test', requestHash: 'a'.repeat(64), outcome });
        return outcome;
      });
    const outcomes = await Promise.all(Array.from({ length: 12 }, send));
    expect(outcomes).toEqual(outcomes.map(() => ({ number: 1 })));
    expect(done).toBe(1);
  });

  it('keeps the identity of a case as bytes, and gives it back', async () => {
    const { board, database } = hospital;
    const caseId = await board.draftCase();
    const identity = {
      patientName: Uint8Array.of(0, 1, 255),
      recordNumber: Uint8Array.of(7),
      blindIndex: null,
      keyId: 'k1',
    };
    const coordinator = board.person('coordinator');
    await database.unitOfWork.as(coordinator, (work) => work.saveIdentity(caseId, identity));
    const read = await database.unitOfWork.as(coordinator, (work) => work.readIdentity(caseId));
    expect(read && { ...read, patientName: [...read.patientName] }).toMatchObject({
      patientName: [0, 1, 255],
      blindIndex: null,
      keyId: 'k1',
    });
  });

  it('marks the database once, for good', async () => {
    const { database } = hospital;
    const mark = (mode: 'demo' | 'production') =>
      database.unitOfWork.as({ service: 'seed' }, async (work) => {
        await work.instance.setMode(mode);
        return work.instance.mode();
      });
    expect(await mark('demo')).toBe('demo');
    await expect(mark('production')).rejects.toThrow();
  });

  it('ends a session by its event', async () => {
    const { board, database } = hospital;
    const { userId, sessionId } = board.person('nuclear');
    const alive = (who: UserId) =>
      database.unitOfWork.as({ service: 'auth' }, (work) => work.sessions.alive(who));
    await database.unitOfWork.as({ service: 'auth' }, async (work) => {
      await work.sessions.create({ id: sessionId, userId, lifetimeMs: 60_000 });
      await work.record(organizationStream, { id: userId, role: 'member', session: sessionId }, [
        { type: 'person.signed-in', v: 1, subject: { userId }, public: { userId, sessionId }, sealed: {} },
      ]);
    });
    expect(await alive(userId)).toEqual([sessionId]);
    await database.unitOfWork.as({ service: 'auth' }, (work) =>
      work.record(organizationStream, { id: userId, role: 'member', session: sessionId }, [
        {
          type: 'session.revoked',
          v: 1,
          subject: { userId },
          public: { userId, sessionIds: [sessionId], cause: 'signed-out' },
          sealed: {},
        },
      ]),
    );
    expect(await alive(userId)).toEqual([]);
  });

  it('connects as a role that owns nothing and bypasses nothing', async () => {
    expect(await hospital.database.roleReport()).toEqual({
      role: 'consilium_app',
      ownsTables: false,
      bypassesRowSecurity: false,
    });
  });
});

describe('the access log', () => {
  const refusedTo = (name: string) =>
    ({
      act: 'case.get',
      outcome: 'refused',
      code: 'not-found',
      boardId: hospital.board.id,
      actorId: hospital.board.person(name).userId,
      sessionId: null,
      caseId: null,
      reason: null,
    }) as const;
  const countsOf = (name: string) =>
    hospital.database.unitOfWork.as(hospital.board.person('auditor'), async (work) => {
      const rows = await work.db.accessLog.findMany({
        where: { actorId: hospital.board.person(name).userId },
        orderBy: { at: 'asc' },
      });
      return rows.map(({ act, count }) => [act, count]);
    });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('writes the first refusal, counts those like it, and writes the count', async () => {
    const { accessLog } = hospital.database;
    for (let n = 0; n < 5; n += 1) await accessLog.recordAccess(refusedTo('oncologist'));
    await accessLog.recordAccess({ ...refusedTo('oncologist'), act: 'case.list' });
    expect(await countsOf('oncologist')).toEqual([
      ['case.get', 1],
      ['case.list', 1],
    ]);
    await accessLog.flush();
    expect((await countsOf('oncologist')).slice(2)).toEqual([['case.get', 4]]);
  });

  it('writes the count when its minute ends, though no other access comes', async () => {
    const { accessLog } = hospital.database;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (let n = 0; n < 3; n += 1) await accessLog.recordAccess(refusedTo('nuclear'));
    vi.advanceTimersByTime(59_000);
    await accessLog.recordAccess(refusedTo('nuclear'));
    expect(await countsOf('nuclear')).toEqual([['case.get', 1]]);
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    await expect
      .poll(() => countsOf('nuclear'), { timeout: 30_000 })
      .toEqual([
        ['case.get', 1],
        ['case.get', 3],
      ]);
    await accessLog.recordAccess(refusedTo('nuclear'));
    expect((await countsOf('nuclear')).slice(2)).toEqual([['case.get', 1]]);
  });

  it('keeps a count that could not be written, says so, and writes it later', async () => {
    const { unitOfWork } = hospital.database;
    let broken = false;
    const told: string[] = [];
    const accessLog = accessLogOn(
      {
        as: (...all) => (broken ? Promise.reject(new Error('the database is gone')) : unitOfWork.as(...all)),
      } as typeof unitOfWork,
      ({ message }) => told.push(message),
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (let n = 0; n < 3; n += 1) await accessLog.recordAccess(refusedTo('coordinator'));
    broken = true;
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    await expect.poll(() => told, { timeout: 30_000 }).toEqual(['the database is gone']);
    broken = false;
    await accessLog.flush();
    expect(await countsOf('coordinator')).toEqual([
      ['case.get', 1],
      ['case.get', 2],
    ]);
  });
});
