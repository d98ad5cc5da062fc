import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '@consilium/database';
import { offerServer } from './template';

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * Vitest's global setup: a PostgreSQL server for this run alone, with a migrated template. Its files are thrown away
 * afterwards, so it need not survive a power cut.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const { CONSILIUM_TEST_DIR: run } = process.env;
  const folder = run ? join(run, 'vitest') : join(REPOSITORY, '.data', `test-${process.pid}`);
  const server = await startEmbedded({ dataDir: folder, durable: false });
  const end = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await offerServer(server);
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
