import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '@consilium/database';
import { freePort, ServerProcess } from './server-process';

const root = join(import.meta.dirname, '..', '..');

/** A running server, and what stands behind it. */
export interface TestServer {
  readonly url: string;
  /** The file it writes its log to. */
  readonly log: string;
  /** Its folder, with its keys. */
  readonly data: string;
  /** Its database, for the application's role and for the superuser. */
  readonly appUrl: string;
  readonly adminUrl: string;
}

/**
 * The real server as it was built, with the demo's board in a database of its own, which is thrown away and therefore written
 * without waiting for the disk. `stop` ends the server and removes the database.
 */
export async function startTestServer(name: string): Promise<TestServer & { stop: () => Promise<void> }> {
  // Which build is looked at: the tests' own, unless another is named.
  process.env['NEXT_DIST_DIR'] ??= '.next-test';
  const folder = join(process.env['CONSILIUM_TEST_DIR'] ?? join(root, '.data', 'test-server'), name);
  const data = join(folder, 'data');
  const log = join(folder, 'server.log');
  mkdirSync(folder, { recursive: true });
  const postgres = await startEmbedded({ dataDir: join(folder, 'postgres'), durable: false });
  try {
    await postgres.ensureDatabase('consilium');
    const appUrl = postgres.appUrl('consilium');
    const adminUrl = new URL(postgres.adminUrl);
    adminUrl.pathname = '/consilium';
    const server = await ServerProcess.start({
      port: await freePort(),
      log,
      env: {
        ...{ CONSILIUM_DEMO: '1', CONSILIUM_DATA_DIR: data },
        ...{ DATABASE_URL: appUrl, MIGRATE_DATABASE_URL: postgres.ownerUrl('consilium') },
      },
    });
    const stop = async () => {
      await server.stop();
      await postgres.stop();
    };
    return { url: server.url, log, data, appUrl, adminUrl: adminUrl.href, stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
