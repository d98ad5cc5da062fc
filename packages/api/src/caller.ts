import { randomUUID } from 'node:crypto';
import type { Application } from '@consilium/application';
import type { Actor } from '@consilium/contracts';
import { appRouter } from './root';
import { createCallerFactory } from './trpc';

const callerFactory = createCallerFactory(appRouter);

/** The same procedures for the server's own pages, without HTTP. */
export const createCaller = (application: Application, actor: Actor | null) =>
  callerFactory({ application, actor, correlationId: randomUUID() });
export type Caller = ReturnType<typeof createCaller>;
