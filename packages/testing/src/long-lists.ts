import { draftCase, setAuditor } from '@consilium/application';
import type { Difference, NamedEdition } from '@consilium/contracts';
import type pg from 'pg';
import type { TestOrganization } from './organization';
import { buildFacts } from './test-board';

/** How long the lists become. */
export interface Lengths {
  readonly cases: number;
  readonly meetings: number;
  /** Of the meetings, those that are to come; 20 cases stand on each one's agenda. */
  readonly ahead: number;
  /** Of the board's stream, and a third as many of the organization's; as many readings in the access log. */
  readonly events: number;
}
const REFERRERS = 50;

/** The tables whose guards and keys are off while rows are made, for making them is not what is tried. The database is a test's own. */
const FILLED = [
  ...['app_user', '"case"', 'case_identity', 'meeting', 'agenda_item', 'decision', 'implementation_report'],
  ...['journal_event', 'journal_head', 'access_log', 'recommendation_snapshot', 'edition_assessment'],
  ...['edition_difference', 'case_search', 'decision_search'],
];

/** Indexes of the search are made anew over full tables: by single rows that takes ten times as long. */
const SEARCH_INDEXES = [
  'case_search_trigrams',
  'case_search_grams',
  'decision_search_trigrams',
  'decision_search_grams',
];

/** The record number of one stored case; all others have a random index. */
export const RECORD_NUMBER = '40 123 987';

interface Place extends Lengths {
  readonly planned: number;
  readonly boardId: string;
  readonly chairId: string;
  readonly coordinatorId: string;
  readonly referrerId: string;
}

/**
 * A case every 72 minutes, the newest first (100,000 are those of 14 years). Eight of ten are decided, one waits deferred, one submitted; the
 * newest stand on the agendas to come. Texts are such that a word stands in all, in a part, in some or in one.
 */
async function storeCases(admin: pg.Client, { boardId, referrerId, cases, planned }: Place) {
  await admin.query(
    `INSERT INTO app_user (id, email, name, created_at) SELECT gen_random_uuid(), 'referrer' || n || '@bench.example', '의뢰의 ' || n, now()
     FROM generate_series(1, ${REFERRERS - 1}) n`,
  );
  await admin.query(
    `WITH referrer AS (SELECT array_agg(id) AS ids FROM (
       SELECT id FROM app_user WHERE email LIKE 'referrer%@bench.example' UNION ALL SELECT $2::uuid) one)
     INSERT INTO "case" (id, board_id, pseudonym, status, type, question, version, facts_version, facts, referrer_id, primary_site,
       board_decision_required, missing_count, created_at, updated_at, submitted_at)
     SELECT gen_random_uuid(), $1, 'B' || n, CASE WHEN n <= ${planned} THEN 'on-agenda' WHEN n % 10 = 3 THEN 'deferred' WHEN n % 10 = 7 THEN 'submitted'
         ELSE 'decided' END, 'new',
       'Progressive NET G' || n % 3 + 1 || ' after therapy, number ' || n, 1, 1,
       $3::jsonb || jsonb_build_object('primarySite', (ARRAY['C25.1','C17.2','C20.9','C16.2'])[1 + n % 4], 'summary',
         'Ki‑67 ' || n % 50 || ' %, 68Ga-DOTATATE 양성. 간전이 ' || md5(n::text) || ' 진행, 증례 ' || n || '. CT shows slow growth of liver lesions. '
         || CASE WHEN n % 20000 = 17 THEN 'vipoma 뷁뷁' ELSE '' END),
       referrer.ids[1 + n % ${REFERRERS}], (ARRAY['C25.1','C17.2','C20.9','C16.2'])[1 + n % 4], n % 50 = 0, n % 5,
       now() - n * interval '72 minutes', now() - n * interval '72 minutes', now() - n * interval '72 minutes'
     FROM generate_series(1, ${cases}) n, referrer`,
    [boardId, referrerId, JSON.stringify(buildFacts())],
  );
  await admin.query(
    `INSERT INTO case_identity (case_id, board_id, patient_name, record_number, blind_index, key_id, saved_at)
     SELECT id, board_id, '', '', sha256(id::text::bytea), 'bench', created_at FROM "case" WHERE pseudonym LIKE 'B%'`,
  );
}

/** Of each meeting that was held, the cases of its days; one in ten cases was put off there. */
async function storeMeetings(admin: pg.Client, { boardId, chairId, cases, meetings, ahead, planned }: Place) {
  const each = Math.ceil((cases - planned) / (meetings - ahead));
  await admin.query(
    `INSERT INTO meeting (id, board_id, title, starts_at, ends_at, time_zone, place, link, status, chair_id, created_at)
     SELECT gen_random_uuid(), $1::uuid, 'Board ' || n, at, at + interval '1 hour', 'Asia/Seoul', '', '',
       CASE WHEN at < now() THEN 'closed' ELSE 'scheduled' END, $2::uuid, now()
     FROM generate_series(1, ${meetings}) n, LATERAL (SELECT now() + (${ahead} - n + 0.5) * interval '1 day' AS at) day`,
    [boardId, chairId],
  );
  await admin.query(
    `INSERT INTO agenda_item (id, meeting_id, board_id, case_id, position, status)
     SELECT gen_random_uuid(), m.id, m.board_id, c.id, 1 + n % 20, CASE c.status WHEN 'on-agenda' THEN 'planned' WHEN 'decided' THEN 'decided' ELSE 'deferred' END
     FROM (SELECT c.*, substr(pseudonym, 2)::int AS n FROM "case" c WHERE pseudonym LIKE 'B%') c
       JOIN meeting m ON m.board_id = c.board_id AND m.title = 'Board ' || CASE WHEN n <= ${planned} THEN 1 + (n - 1) / 20 ELSE ${ahead + 1} + (n - ${planned + 1}) / ${each} END`,
  );
}

/** Every decided case's decision; of the newest and of one in 200 nobody has reported yet. */
async function storeDecisions(admin: pg.Client, { boardId, coordinatorId, chairId, cases }: Place) {
  await admin.query(
    `INSERT INTO decision (id, board_id, case_id, meeting_id, item_id, snapshot_id, document, sha256, therapies, therapy_classes, actions, relation,
       board_decision_reasons, dissent_count, responsible_id, due_on, signer_id, signer_name, signer_role, meaning, reauthentication, signed_at,
       stream, seq, hash)
     SELECT gen_random_uuid(), $1::uuid, c.id, i.meeting_id, i.id, gen_random_uuid(),
       jsonb_build_object('rationale', 'FOLFIRI 후 재평가 ' || n, 'case', jsonb_build_object('pseudonym', c.pseudonym, 'question', c.question)),
       repeat('0', 64), $4::jsonb, ARRAY[CASE WHEN n % 10 = 0 THEN 'radioligand' ELSE 'chemotherapy' END], '{}',
       CASE WHEN n % 20 = 0 THEN 'departs' ELSE 'follows' END, '{}', 0, CASE WHEN n % 7 = 0 THEN $3::uuid ELSE $2::uuid END,
       (c.updated_at + interval '30 days')::date, $2::uuid, 'Bench', 'chair', 'decided', 'password', c.updated_at, 'board:' || $1::text, 1000000 + n,
       repeat('0', 64)
     FROM (SELECT *, row_number() OVER (ORDER BY updated_at DESC) AS n FROM "case" WHERE status = 'decided') c
       JOIN agenda_item i ON i.case_id = c.id`,
    [
      boardId,
      chairId,
      coordinatorId,
      JSON.stringify([{ therapy: 'folfiri', label: '', therapyClass: 'chemotherapy' }]),
    ],
  );
  await admin.query(
    `INSERT INTO implementation_report (id, decision_id, board_id, case_id, status, code, happened_on, text, reported_by, reported_at)
     SELECT gen_random_uuid(), d.id, d.board_id, d.case_id, CASE seq % 100 WHEN 1 THEN 'partly' ELSE 'done' END, CASE seq % 100 WHEN 1 THEN 'other' END,
       now(), '', $1, now() FROM decision d WHERE seq > ${1_000_000 + cases / 250} AND seq % 200 <> 0`,
    [coordinatorId],
  );
}

/** Streams made of copies of the few real events that setting up left, one every 24 minutes, and readings of cases as often. */
async function storeRecord(admin: pg.Client, { boardId, chairId, coordinatorId, cases, events }: Place) {
  const copied = (stream: string, count: number) =>
    admin.query(
      `WITH base AS (SELECT *, row_number() OVER (ORDER BY seq) - 1 AS place, count(*) OVER () AS many FROM journal_event WHERE stream = $1),
         head AS (SELECT max(seq) AS seq FROM base), own AS (SELECT array_agg(id) AS ids FROM "case" WHERE pseudonym LIKE 'B%')
       INSERT INTO journal_event (stream, seq, hash, prev, at, type, board_id, case_id, actor_id, envelope, bytes)
       SELECT b.stream, head.seq + n, md5(n::text) || md5(n::text), repeat('0', 64), now() - (${events} - n * (${events} / $2::int)) * interval '24 minutes',
         b.type, b.board_id, CASE WHEN b.case_id IS NOT NULL THEN own.ids[1 + n % ${cases}] END,
         CASE n % 7 WHEN 0 THEN $3::uuid WHEN 1 THEN $4::uuid ELSE b.actor_id END, b.envelope, ''
       FROM generate_series(1, $2::int) n JOIN base b ON b.place = n % b.many, head, own`,
      [stream, count, chairId, coordinatorId],
    );
  await copied(`board:${boardId}`, events);
  await copied('organization', events / 3);
  await admin.query(
    `UPDATE journal_head h SET seq = (SELECT max(seq) FROM journal_event e WHERE e.stream = h.stream)`,
  );
  await admin.query(
    `INSERT INTO access_log (id, at, act, outcome, code, board_id, actor_id, session_id, case_id, reason, count)
     SELECT gen_random_uuid(), now() - n * interval '24 minutes', 'journal.list', CASE n % 30 WHEN 0 THEN 'refused' ELSE 'allowed' END,
       CASE n % 30 WHEN 0 THEN 'not-found' END, CASE WHEN n % 4 = 0 THEN NULL ELSE $1::uuid END, $2::uuid, NULL, NULL, NULL, 1
     FROM generate_series(1, ${events}) n`,
    [boardId, chairId],
  );
}

/** For three of ten cases a recommendation that another edition answers otherwise, as that of one real case does. */
async function storeDifferences(admin: pg.Client, { edition, contentHash }: NamedEdition, cases: number) {
  await admin.query(
    `INSERT INTO edition_assessment (content_hash, edition, done, total, covered_at) VALUES ($1, $2, ${cases}, ${cases}, now())
     ON CONFLICT (content_hash) DO UPDATE SET done = ${cases}, total = ${cases}, covered_at = now(), round_started_at = NULL, cursor = NULL`,
    [contentHash, edition],
  );
  await admin.query(
    `WITH one AS (SELECT s AS base FROM recommendation_snapshot s LIMIT 1)
     INSERT INTO recommendation_snapshot SELECT (jsonb_populate_record(one.base,
       jsonb_build_object('id', gen_random_uuid(), 'case_id', c.id, 'facts', '{}'::jsonb, 'recommendation', '{}'::jsonb))).*
     FROM one, "case" c WHERE pseudonym LIKE 'B%' AND substr(pseudonym, 2)::int % 10 < 3`,
  );
  await admin.query(
    `INSERT INTO edition_difference (content_hash, snapshot_id, case_id, board_id, past, difference, assessed_at)
     SELECT $1::text, s.id, c.id, c.board_id, c.status = 'decided', $2::jsonb, now()
     FROM recommendation_snapshot s JOIN "case" c ON c.id = s.case_id WHERE s.facts = '{}'`,
    [contentHash, JSON.stringify(DIFFERENCE)],
  );
}

const DIFFERENCE: Difference = {
  ...{ inScope: null, origin: null, grade: null, board: null, missing: null, flags: null },
  therapies: [
    {
      therapy: 'folfiri',
      change: 'added',
      before: { verdict: 'excluded', strength: null, boardReasons: [], reasonCode: null },
      after: { verdict: 'offered', strength: null, boardReasons: [], reasonCode: null },
    },
  ],
};

/** Stores all, then its words and lines of the search as their triggers would have made them. Answers the seconds of each part. */
export async function storeLists(
  admin: pg.Client,
  organization: TestOrganization,
  lengths: Lengths,
): Promise<Record<string, number>> {
  const { boardId } = organization;
  await organization.application.installEdition();
  const installed = await admin.query<NamedEdition>(
    'SELECT edition, content_hash AS "contentHash" FROM edition_period WHERE valid_to IS NULL',
  );
  const [edition] = installed.rows;
  if (edition === undefined) throw new Error('no edition is installed');
  const place: Place = {
    ...lengths,
    planned: lengths.ahead * 20,
    boardId,
    chairId: organization.as('chair').userId,
    coordinatorId: organization.as('coordinator').userId,
    referrerId: organization.as('referrer').userId,
  };
  await organization.openRoom('pancreas-prrt', ['chair', 'surgery', 'nuclear']);
  await organization.act('referrer', draftCase, {
    boardId,
    type: 'new',
    question: 'Which next?',
    facts: buildFacts(),
    identity: { patientName: '홍길동', recordNumber: RECORD_NUMBER },
  });
  await organization.act('administrator', setAuditor, {
    userId: organization.as('deputy').userId,
    auditor: true,
  });
  const seconds: Record<string, number> = {};
  const timed = async (name: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    seconds[name] = Number(((performance.now() - start) / 1000).toFixed(1));
  };
  for (const table of FILLED) await admin.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  await admin.query("SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'");
  await timed('cases', () => storeCases(admin, place));
  await timed('meetings', () => storeMeetings(admin, place));
  await timed('decisions', () => storeDecisions(admin, place));
  await timed('journal and access log', () => storeRecord(admin, place));
  await timed('differences', () => storeDifferences(admin, edition, lengths.cases));
  const made = await admin.query<{ indexdef: string }>(
    'SELECT indexdef FROM pg_indexes WHERE indexname = ANY ($1)',
    [SEARCH_INDEXES],
  );
  for (const name of SEARCH_INDEXES) await admin.query(`DROP INDEX ${name}`);
  await timed('words', async () => {
    await admin.query(
      `INSERT INTO decision_search (decision_id, case_id, board_id, signed_at, relation, radioligand, due_on, superseded, implementation, words)
       SELECT d.id, d.case_id, d.board_id, d.signed_at, d.relation, 'radioligand' = ANY (d.therapy_classes), d.due_on, false,
         (SELECT r.status FROM implementation_report r WHERE r.decision_id = d.id), consilium_decision_words(d) FROM decision d`,
    );
    await admin.query(
      `INSERT INTO case_search (case_id, board_id, month, words)
       SELECT c.id, c.board_id, consilium_month(c.updated_at), consilium_case_words(c) FROM "case" c ON CONFLICT (case_id) DO NOTHING`,
    );
  });
  await timed('indexes of the words', async () => {
    for (const { indexdef } of made.rows) await admin.query(indexdef);
  });
  for (const table of FILLED) await admin.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
  await timed('statistics', () => admin.query('VACUUM ANALYZE'));
  return seconds;
}
