import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
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
