import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate, startEmbedded } from '@consilium/database';
import { TEMPLATE } from './template';

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * Vitest's global setup: a PostgreSQL server for this run alone, with a migrated template. Its files are thrown away
 * afterwards, so it need not survive a power cut.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const { CONSILIUM_TEST_DIR: run } = process.env;
  const folder = run ? join(run, 'vitest') : join(REPOSITORY, '.data', `test-${process.pid}`);
  const server = await startEmbedded({ dataDir: folder, durable: false });
  process.env.TEST_ADMIN_URL = server.adminUrl;
  process.env.TEST_OWNER_URL = server.ownerUrl(TEMPLATE);
  process.env.TEST_APP_URL = server.appUrl(TEMPLATE);
  const end = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await server.ensureDatabase(TEMPLATE);
    await migrate(server.ownerUrl(TEMPLATE));
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
