import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  editionDifferences,
  getToday,
  listCases,
  listDecisions,
  listEvents,
  listMeetings,
  listOrganizationEvents,
  readAccessLog,
  readOrganizationAccessLog,
} from '@consilium/application';
import type { CaseStatus } from '@consilium/contracts';
import { boardEventTypes } from '@consilium/contracts/values';
import { startEmbedded } from '@consilium/database';
import { offerServer } from '@consilium/testing/database';
import { RECORD_NUMBER, storeLists } from '@consilium/testing/long-lists';
import { openTestOrganization, type TestOrganization } from '@consilium/testing/organization';
import pg from 'pg';
import { median } from './measure';

const LENGTHS = { cases: 100_000, meetings: 5_000, ahead: 40, events: 300_000 };
const ROUNDS = 7;

type Ask = () => Promise<unknown>;

/** Milliseconds of each, round by round in turn, the first round thrown away; and the ratio of each to the first. */
async function compared(asked: Readonly<Record<string, Ask>>) {
  const taken = new Map<string, number[]>(Object.keys(asked).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [name, ask] of Object.entries(asked)) {
      const start = performance.now();
      await ask();
      if (round > 0) taken.get(name)?.push(performance.now() - start);
    }
  const [first] = taken.values();
  return Object.fromEntries(
    [...taken].map(([name, times]) => [
      name,
      {
        milliseconds: Number(median(times).toFixed(1)),
        toFirst: Number(median(times.map((time, round) => time / (first?.[round] ?? time))).toFixed(2)),
      },
    ]),
  );
}

/** Reads a list to its end: the cursors behind its ninth page and before its last one, and how many rows there were. */
async function walked<Page extends { nextCursor: string | null }>(
  page: (cursor: string | null) => Promise<Page>,
  rowsOf: (page: Page) => number,
) {
  const met: string[] = [];
  let rows = 0;
  for (let cursor: string | null = null; ; ) {
    const found: Page = await page(cursor);
    rows += rowsOf(found);
    if (found.nextCursor === null) break;
    met.push(found.nextCursor);
    cursor = found.nextCursor;
  }
  return { tenth: met[8] ?? null, last: met.at(-1) ?? null, rows };
}

/**
 * A needle by the search and by reading every row of words, on one connection: how many times faster the first is than the ILIKE that
 * somebody without an index writes (P18); `foldedRows` is the same by LIKE, which the words that are kept folded allow.
 */
async function againstSequential(admin: pg.Client, organization: TestOrganization) {
  const { boardId } = organization;
  await admin.query(`SELECT set_config('app.user_id', $1, false)`, [organization.as('coordinator').userId]);
  const scans = (on: boolean) =>
    admin.query(
      `SET enable_indexscan = ${on}; SET enable_bitmapscan = ${on}; SET enable_indexonlyscan = ${on}`,
    );
  const timed = async (sql: string, values: unknown[]) => {
    const start = performance.now();
    const { rows } = await admin.query(sql, values);
    return { milliseconds: performance.now() - start, ids: rows.map(({ id }) => id).join() };
  };
  const results: Record<string, object> = {};
  for (const [kind, needle] of Object.entries({
    'a word in all': 'dotatate',
    'a site, one in four': '췌장',
    'two letters, one in nine': 'e9',
    'one in fifty': 'ki6749',
    'a part of codes, one in 130': 'a9f',
    'a number, one case': '77777',
    'a part of a code, one case': md5Part,
    'five cases': 'vipoma',
    'two rare syllables': '뷁뷁',
    none: 'xyzzyx',
  })) {
    const times: { search: number; all: number; folded: number }[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const search = await timed(
        `SELECT case_id AS id FROM consilium_find_cases($1, $2, NULL, NULL, false, NULL, NULL, '{}', 101)`,
        [boardId, needle],
      );
      await scans(false);
      const readAll = (how: 'LIKE' | 'ILIKE') =>
        timed(
          `SELECT c.id FROM case_search s JOIN "case" c ON c.id = s.case_id WHERE s.board_id = $1 AND s.words ${how} $2
           ORDER BY c.updated_at DESC, c.id DESC LIMIT 101`,
          [boardId, `%${needle}%`],
        );
      const all = await readAll('ILIKE');
      const folded = await readAll('LIKE');
      await scans(true);
      if (search.ids !== all.ids) throw new Error(`the search for ${needle} and all rows do not agree`);
      if (round > 0)
        times.push({
          search: search.milliseconds,
          all: all.milliseconds,
          folded: folded.milliseconds,
        });
    }
    results[`${kind} (${needle})`] = {
      search: Number(median(times.map(({ search }) => search)).toFixed(1)),
      allRows: Number(median(times.map(({ all }) => all)).toFixed(1)),
      foldedRows: Number(median(times.map(({ folded }) => folded)).toFixed(1)),
      timesFaster: Number(median(times.map(({ search, all }) => all / search)).toFixed(1)),
    };
  }
  return results;
}
/** Of the MD5 of 77,777, which stands in that case's text. */
const md5Part = createHash('md5').update('77777').digest('hex').slice(8, 20);

/** Every row of a list once, or the bench has measured something else than the list. */
function assertWhole(list: string, rows: number, stored: number) {
  if (rows !== stored) throw new Error(`the pages of ${list} hold ${rows} rows of ${stored}`);
}

async function measured(organization: TestOrganization, admin: pg.Client) {
  const { boardId } = organization;
  // The organization's auditor, whose alone its record is.
  const records = { ...organization.as('deputy'), auditor: true };
  const count = async (of: string): Promise<number> =>
    (await admin.query(`SELECT count(*)::int AS count FROM ${of}`)).rows[0].count;
  const cases = (more: object = {}) => organization.ask('coordinator', listCases, { boardId, ...more });
  const decisions = (more: object = {}) =>
    organization.ask('coordinator', listDecisions, { boardId, ...more });
  const journalOf = (who: 'auditor' | 'surgery' | 'referrer', more: object = {}) =>
    organization.ask(who, listEvents, { boardId, ...more });
  const journal = (more: object = {}) => journalOf('auditor', more);
  const record = (more: object = {}) =>
    organization.ask(records, listOrganizationEvents, { timeZone: 'Asia/Seoul', ...more });
  const accesses = (before?: string) => organization.ask('auditor', readAccessLog, { boardId, before });
  const readings = (before?: string) => organization.ask(records, readOrganizationAccessLog, { before });
  const meetings = (more: object = {}) => organization.ask('coordinator', listMeetings, { boardId, ...more });
  const differing = (more: object = {}) =>
    organization.ask('coordinator', editionDifferences, { boardId, ...more });
  const status = (...of: CaseStatus[]) => ({ status: of });
  const types = (...nouns: string[]) => ({
    types: boardEventTypes.filter((type) => nouns.includes(type.split('.')[0] ?? '')),
  });

  const ofCases = await walked(
    (cursor) => cases({ cursor, limit: 200 }),
    ({ items }) => items.length,
  );
  assertWhole('cases', ofCases.rows, await count('"case"'));
  const waiting = { ...status('submitted', 'deferred'), order: 'waiting' };
  const ofWaiting = await walked(
    (cursor) => cases({ ...waiting, cursor, limit: 200 }),
    ({ items }) => items.length,
  );
  assertWhole(
    'waiting cases',
    ofWaiting.rows,
    await count(`"case" WHERE status IN ('submitted', 'deferred')`),
  );
  const ofDecisions = await walked(
    (cursor) => decisions({ cursor, limit: 200 }),
    (page) => page.decisions.length,
  );
  assertWhole('decisions', ofDecisions.rows, await count('decision'));
  const walkedBack = async (
    page: (before?: string) => Promise<{ nextBefore: string | null; entries: unknown[] }>,
  ) =>
    walked(
      async (cursor) => {
        const found = await page(cursor ?? undefined);
        return { ...found, nextCursor: found.nextBefore };
      },
      ({ entries }) => entries.length,
    );
  const ofAccesses = await walkedBack(accesses);
  const ofReadings = await walkedBack(readings);
  const ofDiffering = await walked(
    (cursor) => differing({ past: false, cursor, limit: 200 }),
    ({ items }) => items.length,
  );
  assertWhole('differing cases', ofDiffering.rows, await count('edition_difference WHERE NOT past'));
  const ofMeetings = await walked(
    (cursor) => meetings({ period: 'over', cursor }),
    (page) => page.meetings.length,
  );
  assertWhole('meetings', ofMeetings.rows, await count(`meeting WHERE status = 'closed'`));
  const { head } = await journal({ limit: 1 });
  const { head: recordHead } = await record({ limit: 1 });
  const search = (typed: string) => () => cases({ search: typed });
  const person = { actorId: organization.as('chair').userId };
  const day = { from: '2024-10-01', to: '2024-10-01' };
  const year = { from: '2018-01-01', to: '2018-12-31' };
  return {
    cases: await compared({
      'first page': () => cases(),
      'tenth page': () => cases({ cursor: ofCases.tenth }),
      'last page': () => cases({ cursor: ofCases.last }),
      'status, frequent': () => cases(status('decided')),
      'status, one in ten': () => cases(status('deferred')),
      'two statuses': () => cases(status('submitted', 'deferred')),
      'status, none': () => cases(status('withdrawn')),
      'flagged, one in fifty': () => cases({ boardDecisionRequired: true }),
      'flagged and decided': () => cases({ ...status('decided'), boardDecisionRequired: true }),
      'flagged and deferred, none': () => cases({ ...status('deferred'), boardDecisionRequired: true }),
      'waiting, the oldest first': () => cases(waiting),
      'waiting, tenth page': () => cases({ ...waiting, cursor: ofWaiting.tenth }),
      'waiting, last page': () => cases({ ...waiting, cursor: ofWaiting.last }),
      'search: in all (dotatate)': search('dotatate'),
      'search: a site, one in four (췌장)': search('췌장'),
      'search: one syllable, in none (폐)': search('폐'),
      'search: one in fifty (ki67 49)': search('ki67 49'),
      'search: one case (77777)': search('77777'),
      'search: part of a code, one case': search(md5Part),
      'search: five cases (vipoma)': search('vipoma'),
      'search: two rare syllables (뷁뷁)': search('뷁뷁'),
      'search: a record number': search(RECORD_NUMBER),
      'search: in none (xyzzyx)': search('xyzzyx'),
      'search within a status': () => cases({ ...status('deferred'), search: 'vipoma' }),
      'waiting, searched': () => cases({ ...waiting, search: '77777' }),
      'of a referrer, one in fifty': () => organization.ask('referrer', listCases, { boardId }),
    }),
    decisions: await compared({
      'first page': () => decisions(),
      'tenth page': () => decisions({ cursor: ofDecisions.tenth }),
      'last page': () => decisions({ cursor: ofDecisions.last }),
      departs: () => decisions({ relation: 'departs' }),
      follows: () => decisions({ relation: 'follows' }),
      radioligand: () => decisions({ radioligand: true }),
      'radioligand and departs': () => decisions({ radioligand: true, relation: 'departs' }),
      open: () => decisions({ implementation: 'open' }),
      overdue: () => decisions({ implementation: 'overdue' }),
      partly: () => decisions({ implementation: 'partly' }),
      'not done, none': () => decisions({ implementation: 'not-done' }),
      'one day': () => decisions(day),
      'a year long ago': () => decisions(year),
      'departs in a year long ago': () => decisions({ ...year, relation: 'departs' }),
      'search: in all (folfiri)': () => decisions({ search: 'folfiri' }),
      'search: one (재평가 43210)': () => decisions({ search: '재평가 43210' }),
      'search: in none': () => decisions({ search: 'xyzzyx' }),
      'of a referrer, one in fifty': () => organization.ask('referrer', listDecisions, { boardId }),
    }),
    'journal of a board': await compared({
      newest: () => journal(),
      'tenth page': () => journal({ before: head.seq - 900 }),
      oldest: () => journal({ after: 0 }),
      'one type': () => journal({ types: ['case.submitted'] }),
      'a group of types': () => journal(types('meeting', 'attendance')),
      'a group, none': () => journal(types('annotation')),
      'a person': () => journal(person),
      'a person and a group': () => journal({ ...person, ...types('meeting', 'attendance') }),
      'one day': () => journal(day),
      'a year long ago': () => journal(year),
      'a year long ago, last page': () => journal({ ...year, before: Math.round((LENGTHS.events * 6) / 14) }),
      'until a year long ago': () => journal({ to: year.to }),
      'a person in a year long ago': () => journal({ ...person, ...year }),
      'a group in a year long ago': () => journal({ ...year, ...types('case') }),
      'of a member': () => journalOf('surgery'),
      'of a referrer': () => journalOf('referrer'),
    }),
    'journal of the organization': await compared({
      newest: () => record(),
      'tenth page': () => record({ before: recordHead.seq - 900 }),
      oldest: () => record({ after: 0 }),
      'one type': () => record({ types: ['person.created'] }),
      'a group, none': () =>
        record({ types: ['edition.proposed', 'edition.withdrawn', 'edition.activated'] }),
      'a person': () => record(person),
      'one day': () => record(day),
      'a year long ago': () => record(year),
    }),
    'access log of a board': await compared({
      'first page': () => accesses(),
      'tenth page': () => accesses(ofAccesses.tenth ?? undefined),
      'last page': () => accesses(ofAccesses.last ?? undefined),
    }),
    'access log of the organization': await compared({
      'first page': () => readings(),
      'tenth page': () => readings(ofReadings.tenth ?? undefined),
      'last page': () => readings(ofReadings.last ?? undefined),
    }),
    'differing cases': await compared({
      'first page, open': () => differing({ past: false }),
      'tenth page, open': () => differing({ past: false, cursor: ofDiffering.tenth }),
      'last page, open': () => differing({ past: false, cursor: ofDiffering.last }),
      past: () => differing({ past: true }),
      both: () => differing(),
    }),
    meetings: await compared({
      'over, first page': () => meetings({ period: 'over' }),
      'over, tenth page': () => meetings({ period: 'over', cursor: ofMeetings.tenth }),
      'over, last page': () => meetings({ period: 'over', cursor: ofMeetings.last }),
      coming: () => meetings({ period: 'coming' }),
      'a month long ago': () => meetings({ month: '2018-03' }),
      'the one ahead': () => meetings({ ahead: true }),
      'of a referrer': () => organization.ask('referrer', listMeetings, { boardId, period: 'over' }),
    }),
    Today: await compared({
      'of a member': () => organization.ask('surgery', getToday, { boardId }),
      'of the chair': () => organization.ask('chair', getToday, { boardId }),
      'of a coordinator': () => organization.ask('coordinator', getToday, { boardId }),
      'of a referrer': () => organization.ask('referrer', getToday, { boardId }),
    }),
    'search against a sequential scan': await againstSequential(admin, organization),
  };
}

/** Each list's pages, filters and searches over 100,000 cases with their record and 5,000 meetings, against its first page. */
export async function lists() {
  const dataDir = join(process.cwd(), '.data', `bench-lists-${process.pid}`);
  // Thrown away: it need not survive a power cut, which is nothing to reading.
  const server = await startEmbedded({ dataDir, durable: false });
  try {
    await offerServer(server);
    const organization = await openTestOrganization();
    const admin = new pg.Client({ connectionString: organization.server.adminUrl });
    // Where something fails, the server is stopped under it, and that is not what is to be told.
    admin.on('error', () => {});
    await admin.connect();
    const storedInSeconds = await storeLists(admin, organization, LENGTHS);
    const results = await measured(organization, admin);
    await admin.end();
    await organization.close();
    return { lengths: LENGTHS, storedInSeconds, ...results };
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
