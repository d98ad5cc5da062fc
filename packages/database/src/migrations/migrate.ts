import pg from 'pg';
import { adapterTo } from './adapters';
import { NO_FILTERS, schemaEngine } from './engine';
import { PRISMA_FOLDER, readMigrations, readSchema } from './files';

/** Any number, the same for every process that migrates. Prisma's CLI takes 72707369. */
const MIGRATION_LOCK = 7_155_300_101;

export interface MigrationStatus {
  /** In the folder, not in the database. */
  pending: string[];
  /** Changed after they were applied. */
  edited: string[];
  /** Begun and not finished. */
  failed: string[];
  /** In the database, not in the folder: it was migrated by a newer version. */
  unknown: string[];
}

/**
 * Applies the migrations that the database lacks, oldest first, and returns their names. `ownerUrl` is the role that
 * owns the database. Of several processes that start at once, one migrates and the others wait for it.
 * Throws, having changed nothing, if an applied migration was edited or failed, or if the database is newer.
 */
export async function migrate(ownerUrl: string, folder = PRISMA_FOLDER): Promise<string[]> {
  return withPool(ownerUrl, async (pool) => {
    const guard = new pg.Client({ connectionString: ownerUrl });
    await guard.connect();
    try {
      await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      assertInOrder(await diagnose(pool, folder));
      return await apply(pool, folder);
    } finally {
      await guard.end();
    }
  });
}

/** How the database stands to the folder of migrations. Changes nothing. */
export async function migrationStatus(ownerUrl: string, folder = PRISMA_FOLDER): Promise<MigrationStatus> {
  return withPool(ownerUrl, (pool) => diagnose(pool, folder));
}

/** Lets a failed migration be tried again. Safe, because a migration that fails leaves nothing behind. */
export async function retryMigration(
  ownerUrl: string,
  migrationName: string,
  folder = PRISMA_FOLDER,
): Promise<void> {
  await withPool(ownerUrl, async (pool) => {
    const engine = await schemaEngine(
      readSchema(folder),
      adapterTo(pool, () => {}),
    );
    await engine.markMigrationRolledBack({ migrationName });
  });
}

async function apply(pool: pg.Pool, folder: string): Promise<string[]> {
  let cause: unknown;
  const adapter = adapterTo(pool, (error) => {
    cause = error;
  });
  const engine = await schemaEngine(readSchema(folder), adapter);
  try {
    const input = { migrationsList: readMigrations(folder), filters: NO_FILTERS };
    return (await engine.applyMigrations(input)).appliedMigrationNames;
  } catch (error) {
    const name = /migration_name="([^"]+)"/.exec(String(error))?.[1];
    if (!name || !(cause instanceof Error)) throw error;
    throw new Error(`The migration ${name} failed: ${cause.message}.`, { cause });
  }
}

async function diagnose(pool: pg.Pool, folder: string): Promise<MigrationStatus> {
  const engine = await schemaEngine(
    readSchema(folder),
    adapterTo(pool, () => {}),
  );
  const migrationsList = readMigrations(folder);
  const found = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: NO_FILTERS,
  });
  const { history } = found;
  return {
    pending: history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [],
    edited: found.editedMigrationNames,
    failed: found.failedMigrationNames,
    unknown: history && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [],
  };
}

function assertInOrder({ edited, failed, unknown }: MigrationStatus): void {
  if (failed.length > 0) {
    throw new Error(`These migrations failed: ${failed.join(', ')}. See \`migrate retry\`.`);
  }
  if (unknown.length > 0) {
    throw new Error(`The database was migrated by a newer version of Consilium: ${unknown.join(', ')}.`);
  }
  if (edited.length > 0) {
    throw new Error(
      `These migrations were changed after they had been applied: ${edited.join(', ')}. ` +
        'Restore their files; a change to the schema is a new migration.',
    );
  }
}

async function withPool<T>(url: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 3 });
  pool.on('error', () => {});
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
