import { join } from 'node:path';
import { createDatabase, type Database, migrate, startEmbedded } from '@consilium/database';
import type { Logger } from 'pino';
import { type Settings, SettingsError } from './settings';

export interface OpenData {
  readonly database: Database;
  /** As the database itself is marked. */
  readonly demo: boolean;
  /** For a second, short-lived pool: the demo's making. */
  readonly appUrl: string;
  readonly close: () => Promise<void>;
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
      ? await startEmbedded({ dataDir: join(settings.dataDir, 'postgres'), onProgress: tell })
      : null;
  try {
    if (embedded) await embedded.ensureDatabase('consilium');
    const ownerUrl = embedded ? embedded.ownerUrl('consilium') : settings.migrateDatabaseUrl;
    if (ownerUrl) {
      const applied = await migrate(ownerUrl);
      if (applied.length > 0) tell(`Database brought up to date: ${applied.join(', ')}`);
    }
    const appUrl = embedded ? embedded.appUrl('consilium') : (settings.databaseUrl as string);
    const database = createDatabase({
      appUrl,
      onError: (error) => log.warn({ err: error }, 'an idle database connection broke'),
    });
    try {
      const demo = await settleMode(database, settings);
      return {
        database,
        demo,
        appUrl,
        close: async () => {
          await database.close();
          await embedded?.stop();
        },
      };
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Reads the database's mark, or sets it on an empty database; the mark wins over every wish. */
async function settleMode(database: Database, settings: Settings): Promise<boolean> {
  const role = await database.roleReport();
  if (role.ownsTables || role.bypassesRowSecurity) {
    throw new SettingsError(
      `The role of DATABASE_URL ${role.ownsTables ? 'owns tables' : 'bypasses row-level security'}. Use the application role (consilium_app).`,
    );
  }
  return database.unitOfWork.as({ service: 'seed' }, async ({ instance }) => {
    const mode = await instance.mode();
    if (mode === null) await instance.setMode(settings.demo ? 'demo' : 'production');
    else if (settings.demo !== (mode === 'demo')) {
      throw new SettingsError(
        settings.demo
          ? 'This database is not a demo. Unset CONSILIUM_DEMO, or give an empty database.'
          : 'This database is marked as a demo. Set CONSILIUM_DEMO=1, or give another database.',
      );
    }
    return settings.demo;
  });
}
