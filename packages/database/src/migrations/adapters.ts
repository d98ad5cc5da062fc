import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type ErrorCapturingSqlMigrationAwareDriverAdapterFactory,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils';
import type pg from 'pg';

export type EngineAdapter = ErrorCapturingSqlMigrationAwareDriverAdapterFactory;

const OLDEST_SERVER = { text: 'PostgreSQL 15.0', number: 150_000 };

/** The engine on a pool's database. `onScriptError` gets PostgreSQL's own error, which the engine swallows. */
export function adapterTo(pool: pg.Pool, onScriptError: (error: unknown) => void): EngineAdapter {
  const base = new PrismaPg(pool);
  return bind(async () => {
    const adapter = await base.connect();
    // The adapter's own `executeScript` splits at each ";" and so breaks functions in dollar quotes. One query is also one
    // implicit transaction: a migration that fails leaves nothing behind.
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script);
      } catch (error) {
        onScriptError(error);
        throw error;
      }
    };
    return adapter;
  });
}

/** An adapter without a database, for comparing two schemas: answers the question for the server's version, which the engine asks when made. */
export function adapterToNothing(): EngineAdapter {
  const refuse = () => Promise.reject(new Error('There is no database here.'));
  const { Boolean: Truth, Text, Int32 } = ColumnTypeEnum;
  return bind(
    async (): Promise<SqlDriverAdapter> => ({
      provider: 'postgres',
      adapterName: 'nothing',
      queryRaw: async () => ({
        columnNames: ['exists', 'version', 'numeric_version'],
        columnTypes: [Truth, Text, Int32],
        rows: [[true, OLDEST_SERVER.text, OLDEST_SERVER.number]],
      }),
      executeRaw: refuse,
      executeScript: refuse,
      startTransaction: refuse,
      dispose: async () => {},
    }),
  );
}

// The shadow database is refused: the adapter's own may turn out to be the main database.
function bind(connect: () => Promise<SqlDriverAdapter>): EngineAdapter {
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect,
    connectToShadowDb: () =>
      Promise.reject(new Error('No shadow database: compare schemas, not migrations.')),
  });
}
