import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Waits until the server says that it is ready, or has ended. */
async function untilReady(url: string, server: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The server ended:\n${readFileSync(log, 'utf8')}`);
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`The server did not become ready:\n${readFileSync(log, 'utf8')}`);
}

/** The real server (or the one at CONSILIUM_BASE_URL) on a database of its own with the demo's board, for all tests of a run. */
export default async function startServer(): Promise<() => Promise<void>> {
  if (process.env.CONSILIUM_BASE_URL) return async () => {};
  const folder = join(process.env.CONSILIUM_TEST_DIR ?? join(root, '.data', 'e2e'), 'server');
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const log = join(folder, 'server.log');
  const output = openSync(log, 'a');
  const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'apps', 'web', 'server.ts')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      CONSILIUM_DATA_DIR: join(folder, 'data'),
      NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? '.next-test',
    },
    stdio: ['ignore', output, output],
    detached: true,
  });
  const url = `http://localhost:${port}`;
  const stop = async () => {
    if (server.exitCode !== null) return;
    server.kill('SIGINT');
    await once(server, 'exit');
  };
  try {
    await untilReady(url, server, log);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env.CONSILIUM_BASE_URL = url;
  process.env.CONSILIUM_SERVER_DATA = join(folder, 'data');
  return stop;
}
