import { createVerifier } from '@consilium/journal';
import { openTestBoard, type PersonName, type TestBoard } from '@consilium/testing/test-board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBoard } from '../../administration/commands/create-board';
import { setAuditor } from '../../administration/commands/set-auditor';
import { administeredPeople } from '../../administration/queries/administered-people';
import { sha256 } from '../../request-hash';
import { readAccessLog } from './access-log';
import { listOrganizationEvents, readOrganizationAccessLog, verifyOrganization } from './organization';

let board: TestBoard;
const zone = { timeZone: 'Asia/Seoul' };
const give = (userId: string, auditor: boolean, by: PersonName = 'administrator') =>
  board.application.execute(setAuditor, board.actors[by], { userId, auditor, idempotencyKey: board.key() });
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
/** Whoever it is by now: rights are looked up with each session. */
const now = (name: PersonName) => board.signedIn(board.actors[name].userId);

beforeAll(async () => {
  board = await openTestBoard();
});
afterAll(() => board?.close());

describe('the organization’s auditor', () => {
  it('is made by an administrator, and nobody else becomes one', async () => {
    const { auditor, administrator } = board.actors;
    expect(await codeOf(board.application.query(listOrganizationEvents, auditor, zone))).toBe('forbidden');
    expect(await codeOf(give(auditor.userId, true, 'auditor'))).toBe('forbidden');
    expect(await codeOf(give(administrator.userId, true))).toBe('person/administrator-cannot-audit');
    await give(auditor.userId, true);
    const { people } = await board.application.query(administeredPeople, administrator, {});
    expect(people.filter((one) => one.auditor).map(({ userId }) => userId)).toEqual([auditor.userId]);
    await expect(
      board.sql('UPDATE app_user SET auditor = true WHERE id = $1', [administrator.userId]),
    ).rejects.toThrow('app_user_audits_or_administers');
  });

  it('reads who did what to people, boards and roles, by kind, by person and by day, and nothing sealed', async () => {
    const auditor = await now('auditor');
    const read = (input: object = {}) =>
      board.application.query(listOrganizationEvents, auditor, { ...zone, ...input });
    const { events, head, people } = await read();
    expect(events[0]).toMatchObject({
      type: 'person.auditor-set',
      actorName: 'administrator',
      params: { person: 'auditor', auditor: 'yes' },
      text: null,
    });
    expect(head.seq).toBe(events[0]?.seq);
    expect(JSON.stringify(events)).not.toContain('@test.example');
    expect(people.map(({ name }) => name)).toContain('administrator');

    await board.application.execute(createBoard, board.actors.administrator, {
      ...{ name: 'Second board', timeZone: 'Asia/Seoul', idempotencyKey: board.key() },
    });
    const founded = await read({ types: ['board.founded', 'vote.cast'] });
    expect(founded.events.map(({ type, boardName }) => [type, boardName])).toEqual([
      ['board.founded', 'Second board'],
    ]);
    const own = await read({ actorId: board.actors.administrator.userId });
    expect(new Set(own.events.map(({ actorName }) => actorName))).toEqual(new Set(['administrator']));
    expect((await read({ to: '2026-01-01' })).events).toEqual([]);
    const first = await read({ limit: 1 });
    const second = await read({ limit: 1, before: first.nextBefore ?? 0 });
    expect(second.events[0]?.seq).toBe((first.events[0]?.seq ?? 0) - 1);
    expect(await codeOf(read({ timeZone: 'Nowhere/Town' }))).toBe('invalid-input');
  });

  it('proves the chain, and takes it away with a reason that is logged', async () => {
    const auditor = await now('auditor');
    const proof = await board.application.query(verifyOrganization, auditor, {});
    expect(proof).toMatchObject({ intact: true, count: proof.head.seq, firstBad: null });

    const verifier = createVerifier({ hash: sha256, knownHead: proof.head.hash });
    for await (const line of board.application.exportOrganization(auditor, { reason: 'Yearly audit' }))
      for (const row of line.split('\n').filter(Boolean)) verifier.push(row);
    expect(verifier.finish()).toMatchObject({
      kind: 'intact',
      header: { stream: 'organization' },
      provenTo: proof.head.seq,
    });
    const { entries } = await board.application.query(readOrganizationAccessLog, auditor, {});
    expect(entries.find(({ act }) => act === 'organization.export')).toMatchObject({
      actorName: 'auditor',
      reason: 'Yearly audit',
      outcome: 'allowed',
    });
  });

  it('reads who was refused an act on the organization, which no board’s log tells', async () => {
    const { nuclear, auditor: onBoard } = board.actors;
    const refused = board.application.execute(createBoard, nuclear, {
      ...{ name: 'Mine', timeZone: 'Asia/Seoul', idempotencyKey: board.key() },
    });
    expect(await codeOf(refused)).toBe('forbidden');
    const { entries } = await board.application.query(readOrganizationAccessLog, await now('auditor'), {});
    expect(entries.find(({ act }) => act === 'board.create')).toMatchObject({
      actorName: 'nuclear',
      outcome: 'refused',
      code: 'forbidden',
    });
    const { entries: ofBoard } = await board.application.query(readAccessLog, onBoard, {
      boardId: board.boardId,
    });
    expect(ofBoard.some(({ act }) => act === 'board.create')).toBe(false);
  });

  it('reads lines of before the record was renamed under its name of today', async () => {
    await board.sql(
      `INSERT INTO access_log (id, at, act, outcome, count) VALUES (gen_random_uuid(), '2026-11-01', 'house.verify', 'allowed', 7)`,
    );
    const { entries } = await board.application.query(readOrganizationAccessLog, await now('auditor'), {});
    expect(entries.find(({ count }) => count === 7)?.act).toBe('organization.verify');
  });

  it('reads no more when the right is ended', async () => {
    await give(board.actors.auditor.userId, false);
    const auditor = await now('auditor');
    expect(await codeOf(board.application.query(listOrganizationEvents, auditor, zone))).toBe('forbidden');
    expect(await codeOf(board.application.query(verifyOrganization, auditor, {}))).toBe('forbidden');
    expect(await codeOf(board.application.query(readOrganizationAccessLog, auditor, {}))).toBe('forbidden');
  });
});

describe('whoever does not audit the organization', () => {
  it.each([
    ['administrator', 'forbidden'],
    ['chair', 'forbidden'],
    ['auditor', 'forbidden'],
    ['a former member', 'not-found'],
  ] as const)('as %s gets nothing of its record', async (name, code) => {
    const { chair } = board.actors;
    const who = name === 'a former member' ? { ...chair, memberships: [] } : board.actors[name];
    expect(await codeOf(board.application.query(listOrganizationEvents, who, zone))).toBe(code);
    expect(await codeOf(board.application.query(verifyOrganization, who, {}))).toBe(code);
    expect(await codeOf(board.application.query(readOrganizationAccessLog, who, {}))).toBe(code);
    const lines = board.application.exportOrganization(who, { reason: 'Curious' })[Symbol.asyncIterator]();
    expect(await codeOf(lines.next())).toBe(code);
  });

  it('nor by SQL: the log of what is about no board, and the stream', async () => {
    const seen = await board.database.unitOfWork.as(board.actors.chair, async ({ db }) => [
      await db.accessLog.count({ where: { boardId: null, NOT: { actorId: board.actors.chair.userId } } }),
      await db.journalEvent.count({
        where: { stream: 'organization', NOT: { actorId: board.actors.chair.userId } },
      }),
    ]);
    expect(seen).toEqual([0, 0]);
  });
});
