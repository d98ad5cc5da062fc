import pg from 'pg';

/** How many cases are added: three pages of their list. */
export const MANY = 300;
const ours = `pseudonym LIKE 'LST-%'`;

/**
 * Fills the demo's board with cases that no one entered, by copying one past the guards: making them is not what is
 * tested. The nth was changed n minutes ago and submitted n days ago. They stay.
 */
export async function addManyRows() {
  const database = new pg.Client({ connectionString: process.env['CONSILIUM_TEST_DATABASE'] });
  await database.connect();
  const unguarded = async (...statements: string[]) => {
    await database.query("BEGIN; SET LOCAL session_replication_role = 'replica'");
    for (const statement of statements) await database.query(statement);
    await database.query('COMMIT');
  };
  await unguarded(
    `INSERT INTO "case" SELECT (jsonb_populate_record(base.one, jsonb_build_object(
       'id', gen_random_uuid(), 'pseudonym', 'LST-' || lpad(n::text, 3, '0'), 'question', 'Listed case ' || n, 'current_snapshot_id', NULL,
       'status', (ARRAY['submitted', 'deferred', 'decided'])[1 + n % 3], 'board_decision_required', n % 2 = 0,
       'facts', (base.one).facts || CASE n WHEN 287 THEN '{"summary": "Ki‑67 지수와 ¹⁷⁷Lu 치료"}'::jsonb ELSE '{"summary": ""}' END,
       'updated_at', now() - n * interval '1 minute', 'submitted_at', now() - n * interval '1 day'))).*
     FROM (SELECT c AS one FROM "case" c WHERE status = 'submitted' LIMIT 1) base, generate_series(1, ${MANY}) n`,
    `INSERT INTO case_search (case_id, board_id, month, words)
       SELECT c.id, c.board_id, consilium_month(c.updated_at), consilium_case_words(c) FROM "case" c WHERE ${ours}`,
  );
  // Guards that hold for everybody are taken off by the tables' owner alone; the server is this file's own.
  const filled = [
    'decision',
    'access_log',
    'recommendation_snapshot',
    'edition_difference',
    'edition_assessment',
  ];
  for (const table of filled) await database.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  await unguarded(
    `INSERT INTO decision SELECT (jsonb_populate_record(base.one, jsonb_build_object(
       'id', gen_random_uuid(), 'seq', 900000 + n, 'relation', (ARRAY['follows', 'departs', 'follows'])[1 + n % 3],
       'therapy_classes', CASE WHEN n % 2 = 0 THEN '["radioligand"]'::jsonb ELSE '["chemotherapy"]'::jsonb END,
       'document', (base.one).document || jsonb_build_object('rationale', 'Listed decision ' || n || '.'),
       'signed_at', '2026-03-01T03:00:00Z'::timestamptz - n * interval '1 day', 'due_on', '2026-03-31'))).*
     FROM (SELECT d AS one FROM decision d WHERE kind = 'decision' AND supersedes_id IS NULL LIMIT 1) base, generate_series(1, ${MANY - 50}) n`,
    `INSERT INTO decision_search (decision_id, case_id, board_id, signed_at, relation, radioligand, due_on, superseded, implementation, words)
       SELECT d.id, d.case_id, d.board_id, d.signed_at, d.relation, 'radioligand' = ANY (d.therapy_classes), d.due_on,
       false, NULL, consilium_decision_words(d) FROM decision d WHERE seq > 900000`,
    `INSERT INTO access_log (id, at, act, outcome, code, board_id, actor_id, session_id, case_id, reason, count)
       SELECT gen_random_uuid(), now() - n * interval '1 hour', 'journal.list', 'allowed', NULL, b.id, u.id, NULL, NULL,
       'Listed reading ' || n, 1 FROM board b, (SELECT id FROM app_user LIMIT 1) u, generate_series(1, ${MANY - 50}) n`,
    `INSERT INTO edition_assessment (content_hash, edition, done, total, covered_at)
       SELECT content_hash, edition, ${MANY}, ${MANY}, now() FROM edition_period WHERE valid_to IS NULL ON CONFLICT (content_hash) DO NOTHING`,
    `INSERT INTO recommendation_snapshot SELECT (jsonb_populate_record(base.one, jsonb_build_object('id', gen_random_uuid(), 'case_id', c.id,
       'edition', 'listed'))).* FROM (SELECT s AS one FROM recommendation_snapshot s LIMIT 1) base, "case" c WHERE ${ours}`,
    `INSERT INTO edition_difference SELECT p.content_hash, s.id, c.id, c.board_id, c.status = 'decided',
       '{"inScope": {"before": true, "after": false}, "origin": null, "grade": null, "board": null, "missing": null, "flags": null, "therapies": []}',
       now() FROM edition_period p, recommendation_snapshot s JOIN "case" c ON c.id = s.case_id WHERE p.valid_to IS NULL AND s.edition = 'listed'`,
    `INSERT INTO meeting SELECT (jsonb_populate_record(base.one, jsonb_build_object('id', gen_random_uuid(), 'title', 'Listed meeting ' || n,
       'current_item_id', NULL, 'starts_at', now() - n * interval '3 days', 'ends_at', now() - n * interval '3 days' + interval '1 hour'))).*
     FROM (SELECT m AS one FROM meeting m WHERE status = 'closed' LIMIT 1) base, generate_series(1, 110) n`,
  );
  for (const table of filled) await database.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
  return {
    /** How many rows there are. @param of a table with its condition, `"case" WHERE status = 'decided'`. */
    count: async (of: string): Promise<number> =>
      (await database.query(`SELECT count(*)::int AS count FROM ${of}`)).rows[0].count,
    end: () => database.end(),
  };
}
export type ManyRows = Awaited<ReturnType<typeof addManyRows>>;
