import { join } from 'node:path';
import {
  createDatabase,
  type Database,
  type EmbeddedPostgres,
  FolderInUse,
  MigrationsRefused,
  migrate,
  startEmbedded,
} from '@consilium/database';
import type { Logger } from 'pino';
import { makeDemo } from './demo';
import { type Settings, SettingsError } from './settings';
import { watchOver } from './watch';

export interface OpenData {
  readonly database: Database;
  readonly close: () => Promise<void>;
}

interface Sources {
  readonly settings: Settings;
  readonly log: Logger;
  readonly tell: (message: string) => void;
  readonly embedded: EmbeddedPostgres | null;
}

/**
 * Opens the database: the embedded one, started and migrated here, or the one of `DATABASE_URL`, which is migrated here only when
 * `MIGRATE_DATABASE_URL` is given. Refuses an application role that could get around row-level security, and a demo on a database that
 * holds anything else.
 */
export async function openData(
  settings: Settings,
  log: Logger,
  tell: (message: string) => void,
): Promise<OpenData> {
  const embedded =
    settings.databaseUrl === null
      ? await startEmbedded({ dataDir: join(settings.dataDir, 'postgres'), onProgress: tell }).catch(inUse)
      : null;
  const sources = { settings, log, tell, embedded };
  try {
    const database = await openMarked(sources);
    const endWatch = embedded ? watchOver(embedded, log) : async () => {};
    return {
      database,
      close: async () => {
        await endWatch();
        await database.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Opens a migrated database and marks a new one as a demo or a hospital's. */
async function openMarked(sources: Sources): Promise<Database> {
  const { settings, log, tell, embedded } = sources;
  if (embedded) await embedded.ensureDatabase('consilium');
  const ownerUrl = embedded ? embedded.ownerUrl('consilium') : settings.migrateDatabaseUrl;
  if (ownerUrl) {
    const applied = await migrate(ownerUrl, undefined, { retryFailed: embedded !== null }).catch(
      unreachable('MIGRATE_DATABASE_URL'),
    );
    if (applied.length > 0) tell(`Database brought up to date: ${applied.join(', ')}`);
  }
  const appUrl = embedded ? embedded.appUrl('consilium') : settings.databaseUrl;
  if (!appUrl) throw new SettingsError('DATABASE_URL is not set.');
  const database = createDatabase({
    appUrl,
    onError: (error) => log.warn({ err: error }, 'the database failed outside a request'),
  });
  try {
    await refusePowerfulRole(database);
    const state = await stateOf(database).catch((error: unknown) => {
      if ((error as { code?: unknown }).code !== tableIsMissing) throw error;
      throw new SettingsError(
        'The database holds no tables yet. Run npm run migrate with the owner’s address first.',
      );
    });
    if (state.mode === null && state.boards > 0) {
      // The mark is set last: a demo whose making was interrupted has boards but no mark.
      if (!embedded)
        throw new SettingsError('The making of this demo was interrupted. Give an empty database.');
      tell('The making of the demo was interrupted; beginning again.');
      await database.close();
      await embedded.dropDatabase('consilium');
      return openMarked(sources);
    }
    if (state.mode === null && settings.demo) await makeDemo(appUrl, settings, log, tell);
    await settleMode(database, settings);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Prisma's code for a table that does not exist. */
const tableIsMissing = 'P2021';

/** `npm start` and `npm run dev` share a demo, one after the other. */
function inUse(error: unknown): never {
  throw error instanceof FolderInUse ? new SettingsError(error.message) : error;
}

/** Says in a sentence what an operator can mend (wrong address or password, no server); passes any other error on. */
function unreachable(name: string) {
  return (error: unknown): never => {
    if (error instanceof MigrationsRefused) throw new SettingsError(error.message);
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string') throw error;
    if (/^(E[A-Z]+|57P03)$/u.test(code))
      throw new SettingsError(`The database of ${name} does not answer (${code}).`);
    if (/^(28\w{3}|3D000|42501)$/u.test(code))
      throw new SettingsError(
        `The database of ${name} refuses its role: wrong password, no such database, or no right to it.`,
      );
    throw error;
  };
}

async function refusePowerfulRole(database: Database): Promise<void> {
  const role = await database.roleReport().catch(unreachable('DATABASE_URL'));
  if (!role.ownsTables && !role.bypassesRowSecurity) return;
  throw new SettingsError(
    `The role of DATABASE_URL ${role.ownsTables ? 'owns tables' : 'bypasses row-level security'}. Use the application role (consilium_app).`,
  );
}

const stateOf = (database: Database) =>
  database.unitOfWork.as({ service: 'seed' }, async ({ instance, db }) => ({
    mode: await instance.mode(),
    boards: await db.board.count(),
  }));

/** Marks a new database; an existing mark is kept, whatever the settings say. */
const settleMode = (database: Database, { demo }: Settings) =>
  database.unitOfWork.as({ service: 'seed' }, async ({ instance }) => {
    const mode = await instance.mode();
    if (mode === null) return instance.setMode(demo ? 'demo' : 'production');
    if (demo === (mode === 'demo')) return;
    throw new SettingsError(
      demo
        ? 'This database is not a demo. Unset CONSILIUM_DEMO, or give an empty database.'
        : 'This database is marked as a demo. Set CONSILIUM_DEMO=1, or give another database.',
    );
  });
