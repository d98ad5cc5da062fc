import pg from 'pg';
import { adapterTo } from './adapters';
import { NO_FILTERS, schemaEngine } from './engine';
import { PRISMA_FOLDER, readMigrations, readSchema } from './files';
import { unfinishedParts } from './new-migration';

/** The folder of migrations and the database do not fit each other; the message says which migrations, and is for users. */
export class MigrationsRefused extends Error {}

const DEMO = 'A demo can be made anew: npm run reset.';

/** The key of the advisory lock that every migrating process takes. Any number but that of Prisma's CLI, 72707369. */
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
 * Applies the migrations that the database lacks, oldest first, and returns their names. `ownerUrl` is the role that owns the database; with
 * `retryFailed` those that failed are tried again. Of several processes that start at once, one migrates and the others wait for it.
 * Throws MigrationsRefused, having changed nothing, if an applied migration was edited or failed, if the database is newer, or if one that
 * is to be applied is not finished.
 */
export async function migrate(
  ownerUrl: string,
  folder = PRISMA_FOLDER,
  { retryFailed = false } = {},
): Promise<string[]> {
  return withPool(ownerUrl, async (pool) => {
    const guard = new pg.Client({ connectionString: ownerUrl });
    await guard.connect();
    try {
      await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      let found = await diagnose(pool, folder);
      if (retryFailed && found.failed.length > 0) {
        for (const name of found.failed) await markRolledBack(pool, name, folder);
        found = await diagnose(pool, folder);
      }
      assertInOrder(found, folder);
      return await apply(pool, folder);
    } finally {
      await guard.end();
    }
  });
}

/** Compares the database with the folder of migrations. Changes nothing. */
export async function migrationStatus(ownerUrl: string, folder = PRISMA_FOLDER): Promise<MigrationStatus> {
  return withPool(ownerUrl, (pool) => diagnose(pool, folder));
}

/** Lets a failed migration be tried again. Safe, because a migration that fails leaves nothing behind. */
export async function retryMigration(
  ownerUrl: string,
  migrationName: string,
  folder = PRISMA_FOLDER,
): Promise<void> {
  await withPool(ownerUrl, (pool) => markRolledBack(pool, migrationName, folder));
}

async function markRolledBack(pool: pg.Pool, migrationName: string, folder: string): Promise<void> {
  const engine = await schemaEngine(
    readSchema(folder),
    adapterTo(pool, () => {}),
  );
  await engine.markMigrationRolledBack({ migrationName });
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

function assertInOrder({ pending, edited, failed, unknown }: MigrationStatus, folder: string): void {
  if (failed.length > 0) {
    throw new MigrationsRefused(`These migrations failed: ${failed.join(', ')}. See \`migrate retry\`.`);
  }
  if (unknown.length > 0) {
    throw new MigrationsRefused(
      `The database was migrated by a newer version of Consilium: ${unknown.join(', ')}. ${DEMO}`,
    );
  }
  if (edited.length > 0) {
    throw new MigrationsRefused(
      `These migrations were changed after they had been applied: ${edited.join(', ')}. ` +
        `Restore their files; a change to the schema is a new migration. ${DEMO}`,
    );
  }
  const unfinished = readMigrations(folder).migrationDirectories.flatMap(
    ({ path, migrationFile: { content } }) => {
      const parts = pending.includes(path) && content.tag === 'ok' ? unfinishedParts(content.value) : [];
      return parts.length > 0 ? [`${path} (${parts.join(', ')})`] : [];
    },
  );
  if (unfinished.length > 0) {
    throw new MigrationsRefused(`Not finished: ${unfinished.join('; ')}. Fill in its header.`);
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
