import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { listCases, listDecisions, listEvents, listMeetings } from '@consilium/application';
import type { CaseStatus } from '@consilium/contracts';
import { migrate, startEmbedded } from '@consilium/database';
import { TEMPLATE } from '@consilium/testing/database';
import { openTestOrganization, type TestOrganization } from '@consilium/testing/organization';
import { buildFacts } from '@consilium/testing/test-board';
import pg from 'pg';
import { median } from './measure';

const CASES = 100_000;
const DECISIONS = 50_000;
const MEETINGS = 5_000;
const ROUNDS = 7;

/** Cases, meetings, decisions and as many rows of a journal, past the guards: making them is not what is measured. */
async function store(admin: pg.Client, boardId: string, userId: string): Promise<number> {
  const values = [boardId, userId];
  await admin.query("SET session_replication_role = 'replica'");
  await admin.query(
    `INSERT INTO "case" (id, board_id, pseudonym, status, type, question, version, facts_version, facts, referrer_id, primary_site,
       board_decision_required, missing_count, created_at, updated_at, submitted_at)
     SELECT gen_random_uuid(), $1, 'B' || n, (ARRAY['decided','decided','decided','decided','submitted','deferred','on-agenda'])[1 + n % 7], 'new',
       'Progressive NET G' || n % 3 + 1 || ' after therapy, number ' || n, 1, 1,
       $3::jsonb || jsonb_build_object('primarySite', (ARRAY['C25.1','C17.2','C20.9','C16.2'])[1 + n % 4], 'summary',
         'Ki‑67 ' || n % 50 || ' %, 68Ga-DOTATATE 양성. 간전이 ' || md5(n::text) || ' 진행, 증례 ' || n || '. ' || repeat('CT shows slow growth of liver lesions. ', 12)
         || CASE WHEN n % 20000 = 17 THEN 'vipoma 뷁뷁' ELSE '' END),
       $2, (ARRAY['C25.1','C17.2','C20.9','C16.2'])[1 + n % 4], n % 50 = 0, n % 5,
       now() - n * interval '1 minute', now() - n * interval '1 minute', now() - n * interval '1 minute'
     FROM generate_series(1, ${CASES}) n`,
    [...values, JSON.stringify(buildFacts())],
  );
  await admin.query(
    `INSERT INTO meeting (id, board_id, title, starts_at, ends_at, time_zone, place, link, status, chair_id, created_at)
     SELECT gen_random_uuid(), $1, 'Board ' || n, now() - n * interval '1 day', now() - n * interval '1 day' + interval '1 hour', 'Asia/Seoul', '', '',
       'closed', $2, now() FROM generate_series(1, ${MEETINGS}) n`,
    values,
  );
  await admin.query(
    `INSERT INTO journal_event (stream, seq, hash, prev, at, type, board_id, case_id, actor_id, envelope, bytes)
     SELECT 'board:' || $1::text, 1000 + n, md5(n::text) || md5(n::text), md5(n::text) || md5(n::text), now() - (${CASES} - n) * interval '1 minute',
       (ARRAY['case.submitted','case.drafted','meeting.opened'])[1 + n % 3], $1::uuid, NULL, $2::uuid,
       jsonb_build_object('v', 1, 'stream', 'board:' || $1::text, 'seq', 1000 + n, 'type', 'meeting.opened', 'eventVersion', 1,
         'subject', '{}'::jsonb, 'public', '{}'::jsonb, 'actor', jsonb_build_object('id', $2::text, 'role', 'chair', 'session', NULL)), ''
     FROM generate_series(1, ${CASES}) n`,
    values,
  );
  await admin.query(
    `INSERT INTO decision (id, board_id, case_id, meeting_id, item_id, snapshot_id, document, sha256, therapies, therapy_classes, actions, relation,
       board_decision_reasons, dissent_count, responsible_id, due_on, signer_id, signer_name, signer_role, meaning, reauthentication, signed_at,
       stream, seq, hash)
     SELECT gen_random_uuid(), $1, c.id, m.id, gen_random_uuid(), gen_random_uuid(),
       jsonb_build_object('rationale', 'FOLFIRI 후 재평가 ' || n, 'case', jsonb_build_object('pseudonym', c.pseudonym, 'question', c.question)),
       repeat('0', 64), '[]', ARRAY[CASE WHEN n % 10 = 0 THEN 'radioligand' ELSE 'targeted' END], '{}',
       CASE WHEN n % 20 = 0 THEN 'departs' ELSE 'follows' END, '{}', 0, $2, now() + (n % 60 - 30) * interval '1 day', $2, 'Bench', 'chair', 'decided', 'password',
       c.updated_at, 'board:' || $1::text, 1000 + n, repeat('0', 64)
     FROM (SELECT *, row_number() OVER (ORDER BY updated_at DESC) AS n FROM "case" WHERE status = 'decided' LIMIT ${DECISIONS}) c,
       (SELECT id FROM meeting LIMIT 1) m`,
    values,
  );
  await admin.query(
    `INSERT INTO implementation_report (id, decision_id, board_id, case_id, status, code, happened_on, text, reported_by, reported_at)
     SELECT gen_random_uuid(), d.id, d.board_id, d.case_id, CASE seq % 100 WHEN 1 THEN 'partly' ELSE 'done' END, CASE seq % 100 WHEN 1 THEN 'other' END,
       now(), '', $2, now() FROM decision d WHERE d.board_id = $1 AND d.seq % 25 <> 0`,
    values,
  );
  const filling = performance.now();
  await admin.query(
    `INSERT INTO decision_search SELECT d.id, d.case_id, d.board_id, d.signed_at, d.relation, 'radioligand' = ANY (d.therapy_classes), d.due_on, false,
       (SELECT r.status FROM implementation_report r WHERE r.decision_id = d.id), consilium_decision_words(d) FROM decision d`,
  );
  await admin.query('INSERT INTO case_search SELECT c.id, c.board_id, consilium_case_words(c) FROM "case" c');
  const filled = performance.now() - filling;
  await admin.query("SET session_replication_role = 'origin'");
  await admin.query('VACUUM ANALYZE');
  return filled;
}

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

/** The cursors behind the ninth page and before the last one, found by walking. */
async function cursors(page: (cursor: string | null) => Promise<{ nextCursor: string | null }>) {
  const met: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const { nextCursor } = await page(cursor);
    if (nextCursor === null) break;
    met.push(nextCursor);
    cursor = nextCursor;
  }
  return { tenth: met[8] ?? null, last: met.at(-1) ?? null, pages: met.length + 1 };
}

/** The same needles by the function and by reading every row, on one connection: how many times faster the first is. */
async function againstSequential(admin: pg.Client, organization: TestOrganization) {
  const { boardId } = organization;
  await admin.query(`SELECT set_config('app.user_id', $1, false)`, [organization.as('coordinator').userId]);
  const scans = (on: boolean) =>
    admin.query(
      `SET enable_indexscan = ${on}; SET enable_bitmapscan = ${on}; SET enable_indexonlyscan = ${on}`,
    );
  const timed = async (sql: string, values: unknown[]) => {
    const start = performance.now();
    await admin.query(sql, values);
    return performance.now() - start;
  };
  const results: Record<string, object> = {};
  for (const needle of ['77777', 'vipoma', '뷁뷁', 'xyzzyx']) {
    const times: { index: number; all: number }[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const index = await timed(
        `SELECT case_id FROM consilium_find_cases($1, $2, NULL, NULL, false, NULL, NULL, '{}', 101)`,
        [boardId, needle],
      );
      await scans(false);
      const all = await timed(
        `SELECT c.id FROM case_search s JOIN "case" c ON c.id = s.case_id WHERE s.board_id = $1 AND s.words LIKE $2
         ORDER BY c.updated_at DESC, c.id DESC LIMIT 101`,
        [boardId, `%${needle}%`],
      );
      await scans(true);
      if (round > 0) times.push({ index, all });
    }
    results[needle] = {
      byIndex: Number(median(times.map(({ index }) => index)).toFixed(1)),
      sequential: Number(median(times.map(({ all }) => all)).toFixed(1)),
      timesFaster: Number(median(times.map(({ index, all }) => all / index)).toFixed(1)),
    };
  }
  return results;
}

async function measured(organization: TestOrganization, admin: pg.Client) {
  const { boardId } = organization;
  const cases = (more: object = {}) => organization.ask('coordinator', listCases, { boardId, ...more });
  const decisions = (more: object = {}) =>
    organization.ask('coordinator', listDecisions, { boardId, ...more });
  const journal = (more: object = {}) => organization.ask('auditor', listEvents, { boardId, ...more });
  const status = (...of: CaseStatus[]) => ({ status: of });

  const ofCases = await cursors((cursor) => cases({ cursor, limit: 200 }));
  const ofDecisions = await cursors((cursor) => decisions({ cursor, limit: 200 }));
  const search = (typed: string) => () => cases({ search: typed });
  return {
    cases: await compared({
      'first page': () => cases(),
      'tenth page': () => cases({ cursor: ofCases.tenth }),
      'last page': () => cases({ cursor: ofCases.last }),
      'status, frequent': () => cases(status('decided')),
      'status, one in seven': () => cases(status('deferred')),
      'two statuses': () => cases(status('submitted', 'deferred')),
      'flagged, one in fifty': () => cases({ boardDecisionRequired: true }),
      'waiting, the oldest first': () => cases({ ...status('submitted', 'deferred'), order: 'waiting' }),
      'search: in nearly all (dotatate)': search('dotatate'),
      'search: a site, one in four (췌장)': search('췌장'),
      'search: one syllable (폐), in none': search('폐'),
      'search: one in fifty (ki67 49)': search('ki67 49'),
      'search: one case (77777)': search('77777'),
      'search: five cases (vipoma)': search('vipoma'),
      'search: two rare syllables (뷁뷁)': search('뷁뷁'),
      'search: in none (xyzzyx)': search('xyzzyx'),
      'search within a status': () => cases({ ...status('deferred'), search: 'vipoma' }),
    }),
    decisions: await compared({
      'first page': () => decisions(),
      'tenth page': () => decisions({ cursor: ofDecisions.tenth }),
      'last page': () => decisions({ cursor: ofDecisions.last }),
      departs: () => decisions({ relation: 'departs' }),
      radioligand: () => decisions({ radioligand: true }),
      open: () => decisions({ implementation: 'open' }),
      overdue: () => decisions({ implementation: 'overdue' }),
      partly: () => decisions({ implementation: 'partly' }),
      'one day': () => decisions({ from: '2026-10-01', to: '2026-10-01' }),
      'search: in all (folfiri)': () => decisions({ search: 'folfiri' }),
      'search: one (재평가 43210)': () => decisions({ search: '재평가 43210' }),
      'search: in none': () => decisions({ search: 'xyzzyx' }),
    }),
    journal: await compared({
      newest: () => journal(),
      'the tenth page': () => journal({ before: CASES }),
      oldest: () => journal({ after: 0 }),
      'one type': () => journal({ types: ['case.submitted'] }),
      'a person': () => journal({ actorId: organization.as('chair').userId }),
      'one day': () => journal({ from: '2026-10-01', to: '2026-10-01' }),
    }),
    meetings: await compared({
      'all of them': () => organization.ask('coordinator', listMeetings, { boardId }),
    }),
    'search against a sequential scan': await againstSequential(admin, organization),
    pages: { cases: ofCases.pages, decisions: ofDecisions.pages },
  };
}

/** Each list's pages, filters and searches over 100,000 cases, 50,000 decisions and 5,000 meetings, against its first page. */
export async function lists() {
  const dataDir = join(process.cwd(), '.data', `bench-lists-${process.pid}`);
  const server = await startEmbedded({ dataDir });
  try {
    await server.ensureDatabase(TEMPLATE);
    await migrate(server.ownerUrl(TEMPLATE));
    process.env.TEST_ADMIN_URL = server.adminUrl;
    process.env.TEST_OWNER_URL = server.ownerUrl(TEMPLATE);
    process.env.TEST_APP_URL = server.appUrl(TEMPLATE);
    const organization = await openTestOrganization();
    const admin = new pg.Client({ connectionString: organization.server.adminUrl });
    // Where something fails, the server is stopped under it, and that is not what is to be told.
    admin.on('error', () => {});
    await admin.connect();
    const filled = await store(admin, organization.boardId, organization.as('referrer').userId);
    const results = await measured(organization, admin);
    await admin.end();
    await organization.close();
    return { filledInSeconds: Math.round(filled / 1000), ...results };
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
