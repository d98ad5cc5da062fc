import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { freePort, ServerProcess } from '../support/server-process';
import { startTestServer, type TestServer } from '../support/test-server';

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer;
  }
}

/** Vitest's global setup: one server for all files of the run, which come one after the other. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await startTestServer('http');
  project.provide('server', server);
  return stop;
}

export const testServer = (): TestServer => inject('server');

/** A process beside the server of the run, on its database and with the keys of its folder: who has signed in at one is known to the other. */
export async function startBeside(port?: number): Promise<ServerProcess> {
  const { appUrl, data } = testServer();
  const own = port ?? (await freePort());
  return ServerProcess.start({
    port: own,
    log: join(data, `process-${own}.log`),
    env: { DATABASE_URL: appUrl, CONSILIUM_DEMO: '1', CONSILIUM_DATA_DIR: data },
  });
}
