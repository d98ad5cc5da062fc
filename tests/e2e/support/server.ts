import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, ServerProcess } from './server-process';

const root = join(import.meta.dirname, '..', '..', '..');

/**
 * The real server on a database of its own with the demo's board, for all tests of one worker: two workers never meet. With
 * CONSILIUM_BASE_URL it is the one at that address, for a single worker. Answers with its address and what ends it.
 */
export async function startServer(worker: number): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.CONSILIUM_BASE_URL;
  // Which build is looked at: the tests' own, or the one that the other server runs.
  process.env.NEXT_DIST_DIR ??= given ? '.next' : '.next-test';
  if (given) return { url: given, stop: async () => {} };
  const folder = join(process.env.CONSILIUM_TEST_DIR ?? join(root, '.data', 'e2e'), `server-${worker}`);
  const data = join(folder, 'data');
  const log = join(folder, 'server.log');
  mkdirSync(folder, { recursive: true });
  const server = await ServerProcess.start({
    port: await freePort(),
    log,
    env: { CONSILIUM_DATA_DIR: data },
  });
  process.env.CONSILIUM_SERVER_DATA = data;
  process.env.CONSILIUM_SERVER_LOG = log;
  return { url: server.url, stop: () => server.stop() };
}
