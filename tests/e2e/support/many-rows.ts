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
    `INSERT INTO case_search SELECT c.id, c.board_id, consilium_case_words(c) FROM "case" c WHERE ${ours}`,
  );
  return {
    /** How many rows there are. @param of a table with its condition, `"case" WHERE status = 'decided'`. */
    count: async (of: string): Promise<number> =>
      (await database.query(`SELECT count(*)::int AS count FROM ${of}`)).rows[0].count,
    end: () => database.end(),
  };
}
export type ManyRows = Awaited<ReturnType<typeof addManyRows>>;
