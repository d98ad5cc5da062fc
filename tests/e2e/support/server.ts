import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, ServerProcess } from './server-process';

const root = join(import.meta.dirname, '..', '..', '..');

/** The real server (or the one at CONSILIUM_BASE_URL) on a database of its own with the demo's board, for all tests of a run. */
export default async function startServer(): Promise<() => Promise<void>> {
  // Which build is looked at: the tests' own, or the one that the other server runs.
  process.env.NEXT_DIST_DIR ??= process.env.CONSILIUM_BASE_URL ? '.next' : '.next-test';
  if (process.env.CONSILIUM_BASE_URL) return async () => {};
  const folder = join(process.env.CONSILIUM_TEST_DIR ?? join(root, '.data', 'e2e'), 'server');
  const data = join(folder, 'data');
  const log = join(folder, 'server.log');
  mkdirSync(folder, { recursive: true });
  const server = await ServerProcess.start({
    port: await freePort(),
    log,
    env: { CONSILIUM_DATA_DIR: data },
  });
  process.env.CONSILIUM_BASE_URL = server.url;
  process.env.CONSILIUM_SERVER_DATA = data;
  process.env.CONSILIUM_SERVER_LOG = log;
  return () => server.stop();
}
