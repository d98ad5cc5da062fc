import type { Server } from 'node:http';
import { createCaller, createHandler } from '@consilium/api';
import { createApplication, demoAccounts, eventFor, newId, newPseudonym, seedDemo } from '@consilium/application';
import { createRealtime } from '@consilium/realtime/server';
import type { Logger } from 'pino';
import { sessionIdOf } from '../src/lib/session-token';
import type { Consilium } from './consilium';
import type { OpenData } from './data';
import { allowedOrigin } from './origin';
import type { Settings } from './settings';

interface Parts {
  readonly settings: Settings;
  readonly data: OpenData;
  readonly http: Server;
  readonly log: Logger;
  readonly tell: (message: string) => void;
}

/** Puts the application together once and lays it on `globalThis` for Next's bundle. */
export async function compose({ settings, data, http, log, tell }: Parts): Promise<{ close: () => Promise<void> }> {
  if (globalThis.__consilium) throw new Error('Consilium was composed twice in one process.');
  const { database } = data;
  const hints = { signal: (_stream: string) => {} };
  const application = createApplication({
    database,
    keys: { identity: settings.identityKey, identityIndex: settings.identityIndexKey },
    newId,
    newPseudonym,
    demo: data.demo,
    logger: log,
    onCommitted: (stream) => hints.signal(stream),
  });
  if (data.demo && (await database.isEmpty())) {
    tell('Making the demo board: people, cases, past meetings …');
    await seedDemo(application, database, { onProgress: tell });
  }

  const resolveActor = (sessionId: string) => application.auth.resolveActor(sessionId);
  const actorOf = async (cookieHeader: string | null | undefined) => {
    const sessionId = await sessionIdOf(cookieHeader);
    return sessionId ? resolveActor(sessionId) : null;
  };
  const realtime = createRealtime(http, {
    resolveActor: (request) => actorOf(request.headers.cookie),
    heads: (streams) => database.heads(streams),
    rowsAfter: (stream, seq, limit) => database.eventsAfter(stream, seq, limit),
    eventFor: (actor, row) => eventFor(application, actor, row),
    mayFollow: (actor, boardId) => actor.memberships.some((membership) => membership.boardId === boardId),
    allowedOrigin: (origin, host) => allowedOrigin(origin, host, settings.publicUrl),
    onError: (error) => log.error({ err: error }, 'realtime'),
  });
  hints.signal = realtime.signal;

  const handler = createHandler(application, (request) => actorOf(request.headers.get('cookie')));
  globalThis.__consilium = {
    application,
    resolveActor,
    caller: (actor) => createCaller(application, actor),
    handleTrpc: handler,
    demoAccounts: data.demo ? demoAccounts : null,
    health: async () => {
      const reachable = await database.ping();
      return {
        ready: reachable,
        database: reachable ? 'ok' : 'unreachable',
        ...database.poolReport(),
        sockets: realtime.socketCount(),
      };
    },
  } satisfies Consilium;
  return { close: realtime.close };
}
