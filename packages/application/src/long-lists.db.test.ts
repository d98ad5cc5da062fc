import type { CaseStatus, MeetingSummary } from '@consilium/contracts';
import { storeLists } from '@consilium/testing/long-lists';
import { openTestOrganization, type TestOrganization } from '@consilium/testing/organization';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listCases } from './case/queries/list-cases';
import { listDecisions } from './decision/queries/list-decisions';
import { editionDifferences } from './edition/queries/edition-differences';
import { readAccessLog } from './journal/queries/access-log';
import { listEvents } from './journal/queries/list-events';
import { listOrganizationEvents, readOrganizationAccessLog } from './journal/queries/organization';
import { listMeetings } from './meeting/queries/list-meetings';
import { getToday } from './today/get-today';

// Lists with many pages: each row stands on exactly one of them, in order, under each filter; what is counted is counted in the tables.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let organization: TestOrganization;
let admin: pg.Client;
beforeAll(async () => {
  organization = await openTestOrganization();
  admin = new pg.Client({ connectionString: organization.server.adminUrl });
  await admin.connect();
  await storeLists(admin, organization, { cases: 700, meetings: 130, ahead: 4, events: 900 });
});
afterAll(async () => {
  await admin?.end();
  await organization?.close();
});

const idsIn = async (query: string): Promise<string[]> =>
  (await admin.query<{ id: string }>(query)).rows.map(({ id }) => id);
const board = () => ({ boardId: organization.boardId });

/** All ids of a list, page after page. */
async function walked<Page>(
  ask: (cursor: string | null) => Promise<Page>,
  of: (page: Page) => { ids: string[]; next: string | number | null },
): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const { ids, next } = of(await ask(cursor));
    found.push(...ids);
    if (next === null) return found;
    cursor = String(next);
  }
}

const cases = (more: object = {}) =>
  walked(
    (cursor) => organization.ask('coordinator', listCases, { ...board(), limit: 60, cursor, ...more }),
    ({ items, nextCursor }) => ({ ids: items.map(({ id }) => id), next: nextCursor }),
  );
const status = (...of: CaseStatus[]) => ({ status: of });

describe('cases', () => {
  it.each([
    ['all, the newest change first', {}, 'true', 'updated_at DESC, id DESC'],
    ['of one status', status('deferred'), `status = 'deferred'`, 'updated_at DESC, id DESC'],
    [
      'of two',
      status('submitted', 'deferred'),
      `status IN ('submitted', 'deferred')`,
      'updated_at DESC, id DESC',
    ],
    [
      'that need a board decision',
      { boardDecisionRequired: true },
      'board_decision_required',
      'updated_at DESC, id DESC',
    ],
    [
      'that wait, the longest first',
      { ...status('submitted', 'deferred'), order: 'waiting' },
      `status IN ('submitted', 'deferred')`,
      'submitted_at, id',
    ],
    [
      'with a word that all hold',
      { search: '간전이' },
      `facts->>'summary' LIKE '%간전이%'`,
      'updated_at DESC, id DESC',
    ],
    [
      'of a site, by its Korean name',
      { search: '췌장' },
      `primary_site LIKE 'C25%'`,
      'updated_at DESC, id DESC',
    ],
    [
      'with a word in one of fifty',
      { search: 'ki67-49%' },
      `facts->>'summary' LIKE '%67 49 %%'`,
      'updated_at DESC, id DESC',
    ],
    ['with a word in one', { search: 'number-555' }, `pseudonym = 'B555'`, 'updated_at DESC, id DESC'],
    [
      'of a status, with a word',
      { ...status('decided'), search: '회장' },
      `status = 'decided' AND primary_site = 'C17.2'`,
      'updated_at DESC, id DESC',
    ],
  ])('%s', async (_what, asked, where, order) => {
    const found = await cases(asked);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(await idsIn(`SELECT id FROM "case" WHERE ${where} ORDER BY ${order}`));
  });

  it('of a referrer are their own', async () => {
    const { items } = await organization.ask('referrer', listCases, { ...board(), limit: 200 });
    const { userId } = organization.as('referrer');
    expect(items.map(({ id }) => id)).toEqual(
      await idsIn(`SELECT id FROM "case" WHERE referrer_id = '${userId}' ORDER BY updated_at DESC, id DESC`),
    );
  });
});

describe('the register of decisions', () => {
  const decisions = (more: object = {}) =>
    walked(
      (cursor) => organization.ask('coordinator', listDecisions, { ...board(), limit: 60, cursor, ...more }),
      (page) => ({ ids: page.decisions.map(({ id }) => id), next: page.nextCursor }),
    );
  const reported = 'EXISTS (SELECT FROM implementation_report r WHERE r.decision_id = d.id';
  it.each([
    ['all', {}, 'true'],
    ['departing ones', { relation: 'departs' }, `relation = 'departs'`],
    ['following ones', { relation: 'follows' }, `relation = 'follows'`],
    ['radioligand', { radioligand: true }, `'radioligand' = ANY (therapy_classes)`],
    ['not reported', { implementation: 'open' }, `NOT ${reported})`],
    ['done', { implementation: 'done' }, `${reported} AND r.status = 'done')`],
    ['partly', { implementation: 'partly' }, `${reported} AND r.status = 'partly')`],
    ['with a word that all hold', { search: '재평가' }, 'true'],
    ['with a word of one', { search: '재평가-321' }, `document->>'rationale' LIKE '%재평가 321'`],
  ])('%s', async (_what, asked, where) => {
    const found = await decisions(asked);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(
      await idsIn(`SELECT id FROM decision d WHERE ${where} ORDER BY signed_at DESC, id DESC`),
    );
  });

  it('between two days', async () => {
    const [from, to] = [20, 10].map((days) =>
      new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10),
    );
    const found = await decisions({ from, to });
    expect(found.length).toBeGreaterThan(60);
    expect(found).toEqual(
      await idsIn(`SELECT id FROM decision WHERE (signed_at AT TIME ZONE 'Asia/Seoul')::date BETWEEN '${from}' AND '${to}'
        ORDER BY signed_at DESC, id DESC`),
    );
  });
});

describe('differing cases', () => {
  it.each([false, true])('past: %s, with how many there are', async (past) => {
    const ask = (cursor: string | null) =>
      organization.ask('coordinator', editionDifferences, { ...board(), past, limit: 15, cursor });
    const found = await walked(ask, ({ items, nextCursor }) => ({
      ids: items.map(({ snapshotId }) => snapshotId),
      next: nextCursor,
    }));
    expect(found).toEqual(
      await idsIn(
        `SELECT snapshot_id AS id FROM edition_difference WHERE past = ${past} ORDER BY case_id DESC, snapshot_id DESC`,
      ),
    );
    const { counts } = await ask(null);
    expect(counts[past ? 'past' : 'open']).toBe(found.length);
  });
});

describe('journals', () => {
  // Their rows have no id: a sequence is one.
  const journal = (more: object = {}) =>
    walked(
      (before) =>
        organization.ask('auditor', listEvents, {
          ...{ ...board(), limit: 70, ...more },
          ...(before === null ? {} : { before: Number(before) }),
        }),
      ({ events, nextBefore }) => ({ ids: events.map(({ seq }) => String(seq)), next: nextBefore }),
    );
  const record = (more: object = {}) =>
    walked(
      (before) =>
        organization.ask(auditor(), listOrganizationEvents, {
          ...{ timeZone: 'Asia/Seoul', limit: 70, ...more },
          ...(before === null ? {} : { before: Number(before) }),
        }),
      ({ events, nextBefore }) => ({ ids: events.map(({ seq }) => String(seq)), next: nextBefore }),
    );
  const auditor = () => ({ ...organization.as('deputy'), auditor: true });
  const stored = (stream: string, where: string) =>
    idsIn(
      `SELECT seq::text AS id FROM journal_event WHERE stream = '${stream}' AND ${where} ORDER BY seq DESC`,
    );
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const between = (from: string, to: string) =>
    `(at AT TIME ZONE 'Asia/Seoul')::date BETWEEN '${from}' AND '${to}'`;

  it('of a board: all, by type, by person, by days, and by all of them', async () => {
    const stream = `board:${organization.boardId}`;
    const { userId } = organization.as('chair');
    const [from, to] = [day(9), day(4)];
    for (const [asked, where] of [
      [{}, 'true'],
      [{ types: ['case.submitted', 'meeting.opened'] }, `type IN ('case.submitted', 'meeting.opened')`],
      [{ actorId: userId }, `actor_id = '${userId}'`],
      [{ from, to }, between(from, to)],
      [{ to }, between('2000-01-01', to)],
      [
        { from, to, actorId: userId, types: ['case.submitted'] },
        `${between(from, to)} AND actor_id = '${userId}' AND type = 'case.submitted'`,
      ],
    ] as const) {
      const found = await journal(asked);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(await stored(stream, where));
    }
  });

  it('between days, and back up from the oldest to the newest', async () => {
    const days = { from: day(9), to: day(4) };
    const newest = await organization.ask('auditor', listEvents, { ...board(), ...days, limit: 70 });
    const older = await organization.ask('auditor', listEvents, {
      ...{ ...board(), ...days, limit: 70 },
      before: newest.nextBefore ?? 0,
    });
    const back = await organization.ask('auditor', listEvents, {
      ...{ ...board(), ...days, limit: 70 },
      after: older.nextAfter ?? 0,
    });
    expect(back.events.map(({ seq }) => seq)).toEqual(newest.events.map(({ seq }) => seq));
    expect(back.nextAfter).toBeNull();
  });

  it('of the organization: all, by type, by person, by days', async () => {
    const { userId } = organization.as('chair');
    const [from, to] = [day(9), day(4)];
    for (const [asked, where] of [
      [{}, 'true'],
      [{ types: ['person.created'] }, `type = 'person.created'`],
      [{ actorId: userId }, `actor_id = '${userId}'`],
      [{ from, to }, between(from, to)],
    ] as const) {
      const found = await record(asked);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(await stored('organization', where));
    }
  });

  it('of who read what, of a board and of the organization', async () => {
    for (const [ask, where] of [
      [
        (before?: string) => organization.ask('auditor', readAccessLog, { ...board(), before }),
        `board_id = '${organization.boardId}'`,
      ],
      [
        (before?: string) => organization.ask(auditor(), readOrganizationAccessLog, { before }),
        'board_id IS NULL',
      ],
    ] as const) {
      // Before its own reading is written.
      const written = await idsIn(`SELECT id FROM access_log WHERE ${where} ORDER BY at DESC, id DESC`);
      const found = await walked(
        (before) => ask(before ?? undefined),
        ({ entries, nextBefore }) => ({ ids: entries.map(({ id }) => id), next: nextBefore }),
      );
      expect(found.length).toBeGreaterThan(200);
      expect(found).toEqual(written);
    }
  });
});

describe('meetings', () => {
  const ask = (more: object) => organization.ask('coordinator', listMeetings, { ...board(), ...more });
  const meetings = (more: object = {}) =>
    walked(
      (cursor) => ask({ limit: 30, cursor, ...more }),
      (page) => ({ ids: page.meetings.map(({ id }) => id), next: page.nextCursor }),
    );

  it('to come stand with the next first, those over with the latest first', async () => {
    expect(await meetings({ period: 'coming' })).toEqual(
      await idsIn(`SELECT id FROM meeting WHERE status IN ('scheduled', 'open') ORDER BY starts_at, id`),
    );
    expect(await meetings({ period: 'over' })).toEqual(
      await idsIn(`SELECT id FROM meeting WHERE status = 'closed' ORDER BY starts_at DESC, id DESC`),
    );
    expect(await meetings()).toEqual(await idsIn('SELECT id FROM meeting ORDER BY starts_at DESC, id DESC'));
  });

  it('whose time has passed but which nobody closed are not over', async () => {
    const meetingId = await organization.callMeeting();
    await admin.query(`UPDATE meeting SET starts_at = '2020-01-01', ends_at = '2020-01-02' WHERE id = $1`, [
      meetingId,
    ]);
    expect((await meetings({ period: 'coming' }))[0]).toBe(meetingId);
    expect(await meetings({ period: 'over' })).not.toContain(meetingId);
    await admin.query(`UPDATE meeting SET status = 'cancelled' WHERE id = $1`, [meetingId]);
    expect(await meetings({ period: 'over' })).toContain(meetingId);
  });

  it('of a month are all of its days, by the zone of each', async () => {
    const month = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 7);
    const found = await meetings({ month });
    const own = await idsIn(
      `SELECT id FROM meeting WHERE to_char(starts_at AT TIME ZONE time_zone, 'YYYY-MM') = '${month}'`,
    );
    expect(own.length).toBeGreaterThan(20);
    expect(found).toEqual(expect.arrayContaining(own));
    expect(found.length).toBeLessThan(own.length + 5);
  });

  it('ahead is one: the open one, or the next that is planned, or none', async () => {
    const ahead = async () => (await ask({ ahead: true })).meetings.map(({ id }: MeetingSummary) => id);
    const open = await idsIn(`SELECT id FROM meeting WHERE status = 'open' ORDER BY starts_at DESC`);
    expect(open).toHaveLength(1);
    expect(await ahead()).toEqual(open);
    await admin.query(`UPDATE meeting SET status = 'closed' WHERE status = 'open'`);
    const next = await idsIn(`SELECT id FROM meeting WHERE status = 'scheduled' ORDER BY starts_at LIMIT 1`);
    expect(await ahead()).toEqual(next);
    await admin.query(`UPDATE meeting SET status = 'cancelled' WHERE status = 'scheduled'`);
    expect(await ahead()).toEqual([]);
  });
});

describe('Today', () => {
  it('counts what it does not show', async () => {
    const { counts, toComplete, toCarryOut } = await organization.ask('coordinator', getToday, board());
    const [incomplete = ''] = await idsIn(
      `SELECT count(*)::text AS id FROM "case" WHERE missing_count > 0 AND status IN ('submitted', 'on-agenda', 'deferred')`,
    );
    expect([toComplete.length, String(counts.toComplete)]).toEqual([50, incomplete]);
    // A coordinator's: their own, and overdue ones of others.
    const due = await idsIn(
      `SELECT id FROM decision d WHERE NOT EXISTS (SELECT FROM implementation_report r WHERE r.decision_id = d.id)
         AND (responsible_id = '${organization.as('coordinator').userId}' OR due_on < (now() AT TIME ZONE 'Asia/Seoul')::date)
       ORDER BY due_on, id`,
    );
    expect(counts.toCarryOut).toBe(due.length);
    expect(toCarryOut.map(({ decisionId }) => decisionId)).toEqual(due.slice(0, 50));
  });
});

describe('what belongs to a case', () => {
  const BELONGING = [
    ...[
      'agenda_item',
      'annotation',
      'ballot',
      'case_facts',
      'case_identity',
      'decision',
      'dissent',
      'elector',
    ],
    ...['implementation_report', 'journal_event', 'recommendation_snapshot', 'recusal'],
  ];
  it.each(['referrer', 'surgery', 'coordinator', 'auditor', 'administrator'] as const)(
    'is read by a %s where its case is, and nowhere else; so are the meetings that it stands on',
    async (who) => {
      const person = new pg.Client({ connectionString: organization.server.appUrl });
      await person.connect();
      try {
        await person.query(`SELECT set_config('app.user_id', $1, false)`, [organization.as(who).userId]);
        const read = async (query: string) =>
          (await person.query<{ key: string }>(query)).rows.map(({ key }) => key).sort();
        const stored = async (query: string, ids: readonly string[]) =>
          (await admin.query<{ key: string }>(query, [ids])).rows.map(({ key }) => key).sort();
        const cases = await read('SELECT id::text AS key FROM "case"');
        expect(cases.length > 0).toBe(who !== 'administrator');
        for (const table of BELONGING) {
          const rows = `SELECT md5(r::text) AS key FROM ${table} r WHERE case_id`;
          expect(await read(`${rows} IS NOT NULL`)).toEqual(await stored(`${rows} = ANY ($1)`, cases));
        }
        if (who === 'referrer')
          expect(await read('SELECT id::text AS key FROM meeting')).toEqual(
            await stored(
              'SELECT DISTINCT meeting_id::text AS key FROM agenda_item WHERE case_id = ANY ($1)',
              cases,
            ),
          );
      } finally {
        await person.end();
      }
    },
  );
});

describe('cases that changed over ten years', () => {
  beforeAll(async () => {
    // By their triggers, which keep what is searched.
    await admin.query(
      `UPDATE "case" SET updated_at = now() - substr(pseudonym, 2)::int * interval '5 days' WHERE pseudonym LIKE 'B%'`,
    );
  });
  const truth = (where: string) =>
    idsIn(
      `SELECT c.id FROM "case" c JOIN case_search s ON s.case_id = c.id WHERE ${where} ORDER BY c.updated_at DESC, c.id DESC`,
    );

  it.each([
    ['in all', '간전이', 40],
    ['in one of four', '췌장', 90],
    ['in one of ten', 'number1', 20],
    ['in one of ten, two letters of it', 'b6', 30],
    ['in one of fifty', 'ki6749', 7],
    ['in few', 'a9f', 2],
    ['in one', 'number555', 2],
  ])('are found by a word %s, page by page', async (_what, word, limit) => {
    const found = await cases({ search: word, limit });
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(await truth(`s.words LIKE '%${word}%'`));
  });

  it('are found within a status, and a referrer finds their own', async () => {
    expect(await cases({ ...status('decided'), search: 'number1', limit: 15 })).toEqual(
      await truth(`c.status = 'decided' AND s.words LIKE '%number1%'`),
    );
    const own = await walked(
      (cursor) => organization.ask('referrer', listCases, { ...board(), limit: 3, cursor, search: 'number' }),
      ({ items, nextCursor }) => ({ ids: items.map(({ id }) => id), next: nextCursor }),
    );
    expect(own.length).toBeGreaterThan(6);
    expect(own).toEqual(
      await truth(`c.referrer_id = '${organization.as('referrer').userId}' AND s.words LIKE '%number%'`),
    );
  });

  it('come first once they change, however old their words are', async () => {
    const [oldest] = (await truth(`s.words LIKE '%ki6749%'`)).slice(-1);
    await admin.query('UPDATE "case" SET updated_at = now() WHERE id = $1', [oldest]);
    const { items } = await organization.ask('coordinator', listCases, {
      ...board(),
      search: 'ki67 49',
      limit: 7,
    });
    expect(items[0]?.id).toBe(oldest);
    const months = `SELECT count(*)::text AS id FROM case_search s JOIN "case" c ON c.id = s.case_id WHERE s.month <> consilium_month(c.updated_at)`;
    expect(await idsIn(months)).toEqual(['0']);
  });
});
