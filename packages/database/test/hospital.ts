import type { Actor } from '@consilium/contracts';
import { createTestDatabase } from '@consilium/testing/database';
import pg from 'pg';
import { createDatabase } from '../src/index';
import { Board } from './board';

/** Two boards that know nothing of each other, each with a chair, a coordinator, members, an auditor and a referrer. */
export async function openHospital() {
  const test = await createTestDatabase();
  const database = createDatabase({ appUrl: test.appUrl, max: 10 });
  const board = new Board(database, 'GEP-NET');
  const other = new Board(database, 'Elsewhere');
  for (const each of [board, other]) {
    await each.found();
    await each.enroll('chair', ['chair', 'member'], 'surgery');
    await each.enroll('coordinator', ['coordinator']);
    await each.enroll('nuclear', ['member'], 'nuclear-medicine');
    await each.enroll('oncologist', ['member'], 'medical-oncology');
    await each.enroll('auditor', ['auditor']);
    await each.enroll('referrer', ['referrer']);
  }
  const withSql = async <Result>(url: string, work: (sql: pg.Client) => Promise<Result>) => {
    const sql = new pg.Client({ connectionString: url });
    await sql.connect();
    try {
      return await work(sql);
    } finally {
      await sql.end();
    }
  };
  return {
    test,
    database,
    board,
    other,
    /** SQL as the application role, or as another, without a unit of work. */
    withSql,
    /** SQL as the application role with an actor's identity, in a transaction that is rolled back. */
    asActorInSql: <Result>(actor: Actor | null, work: (sql: pg.Client) => Promise<Result>) =>
      withSql(test.appUrl, async (sql) => {
        await sql.query('BEGIN');
        await sql.query("SELECT set_config('app.user_id', $1, true)", [actor?.userId ?? '']);
        const result = await work(sql);
        await sql.query('ROLLBACK');
        return result;
      }),
    async shut() {
      await database.close();
      await test.drop();
    },
  };
}
export type Hospital = Awaited<ReturnType<typeof openHospital>>;
