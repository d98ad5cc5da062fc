import { randomBytes } from 'node:crypto';
import {
  type Application,
  createApplication,
  getMeeting,
  listCases,
  listDecisions,
  listMeetings,
  newId,
  newPseudonym,
  verifyStream,
} from '@consilium/application';
import type { Actor, BoardId } from '@consilium/contracts';
import { createDatabase, type Database } from '@consilium/database';
import { createTestDatabase, type TestDatabase } from '@consilium/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoClock } from './clock';
import { demoAccounts, demoPassword } from './people';
import { seedDemo } from './seed-demo';

let server: TestDatabase;
let database: Database;
let application: Application;
let boardId: BoardId;
const people = new Map<string, Actor>();

async function signIn(email: string): Promise<Actor> {
  const { sessionId } = await application.auth.signIn({
    email,
    password: demoPassword,
    ip: '127.0.0.1',
    userAgent: 'test',
  });
  const actor = await application.auth.resolveActor(sessionId);
  if (actor === null) throw new Error('no actor');
  return actor;
}

beforeAll(async () => {
  server = await createTestDatabase();
  const clock = createDemoClock();
  database = createDatabase({ appUrl: server.appUrl, clock: clock.shift });
  application = createApplication({
    database,
    keys: { identity: randomBytes(32), identityIndex: randomBytes(32) },
    newId,
    newPseudonym: newPseudonym,
    demo: true,
    logger: { warn: () => undefined, error: () => undefined },
  });
  ({ boardId } = await seedDemo(application, database, { now: new Date(), clock, newId }));
  for (const account of demoAccounts) people.set(account.key, await signIn(account.email));
}, 60_000);

afterAll(async () => {
  await database?.close();
  await server?.drop();
});

const as = (key: string): Actor => {
  const actor = people.get(key);
  if (actor === undefined) throw new Error(key);
  return actor;
};

describe('the demo', () => {
  it('has cases in all states that a case can be in before it is withdrawn', async () => {
    const { items } = await application.query(listCases, as('auditor'), { boardId });
    expect(items.length).toBeGreaterThanOrEqual(16);
    expect(new Set(items.map((item) => item.status))).toEqual(
      new Set(['draft', 'submitted', 'on-agenda', 'decided', 'deferred']),
    );
  });

  it('holds meetings of the past, one today with a pancreatic PRRT case first, and one next week', async () => {
    const { meetings } = await application.query(listMeetings, as('chair'), { boardId });
    expect(meetings.map((meeting) => [meeting.status, meeting.itemCount])).toEqual([
      ['scheduled', 3],
      ['scheduled', 5],
      ['closed', 4],
      ['closed', 4],
      ['closed', 3],
    ]);
    const today = meetings[1];
    if (today === undefined) throw new Error('no meeting today');
    expect(Date.parse(today.endsAt)).toBeGreaterThan(Date.now());
    const view = await application.query(getMeeting, as('chair'), { meetingId: today.id });
    expect(view.agenda[0]).toMatchObject({
      primarySite: 'C25.0',
      boardDecisionRequired: true,
      boardDecisionReasons: ['guideline:prrt-non-midgut'],
    });
    expect(view.abilities).toMatchObject({ open: true, orderAgenda: true, vote: false });
  });

  it('has signed decisions with dissent, against a majority, in a tie and by consensus, weeks ago', async () => {
    const { decisions } = await application.query(listDecisions, as('auditor'), { boardId });
    expect(decisions).toHaveLength(9);
    expect(decisions.filter((decision) => decision.dissentCount > 0).length).toBeGreaterThanOrEqual(3);
    expect(decisions.filter((decision) => decision.relation === 'departs')).toHaveLength(3);
    expect(Date.parse(decisions.at(-1)?.signedAt ?? '')).toBeLessThan(Date.now() - 25 * 86_400_000);
  });

  it('has an addendum, a superseded decision, and decisions done, partly done and overdue', async () => {
    const { decisions } = await application.query(listDecisions, as('auditor'), { boardId });
    expect(decisions.filter((decision) => decision.addendumCount > 0)).toHaveLength(1);
    expect(decisions.filter((decision) => decision.superseded)).toHaveLength(1);
    expect(new Set(decisions.map((decision) => decision.implementation))).toEqual(
      new Set(['done', 'partly', null]),
    );
    const of = async (implementation: 'overdue' | 'done') =>
      (await application.query(listDecisions, as('auditor'), { boardId, implementation })).decisions.length;
    expect(await of('overdue')).toBeGreaterThanOrEqual(1);
    expect(await of('done')).toBe(1);
  });

  it('leaves a journal that verifies from its first row', async () => {
    const report = await application.query(verifyStream, as('auditor'), { boardId });
    expect(report).toMatchObject({ intact: true, firstBad: null });
    expect(report.count).toBeGreaterThan(200);
  });

  it('tells each row later than the one before', async () => {
    const times = await database.unitOfWork.as(as('auditor'), ({ db }) =>
      db.journalEvent.findMany({ where: { boardId }, orderBy: { seq: 'asc' }, select: { at: true } }),
    );
    const sorted = [...times].sort((one, other) => one.at.getTime() - other.at.getTime());
    expect(times).toEqual(sorted);
  });
});
