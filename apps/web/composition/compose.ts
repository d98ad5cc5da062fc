import type { Server } from 'node:http';
import { createCaller, createHandler } from '@consilium/api';
import { createApplication, newId, newPseudonym } from '@consilium/application';
import { demoAccounts } from '@consilium/demo';
import type { Logger } from 'pino';
import { sessionIdOf } from '../src/lib/session-token';
import type { Consilium } from './consilium';
import type { OpenData } from './data';
import { keepDeadlines } from './deadlines';
import { keepAssessments } from './editions';
import { openLive } from './live';
import { isOwnOrigin } from './origin';
import { keepIndexes } from './record-numbers';
import type { Settings } from './settings';

interface Parts {
  readonly settings: Settings;
  readonly data: OpenData;
  readonly http: Server;
  readonly log: Logger;
}

/** Composes the application, once per process, and puts it on `globalThis`, where Next's bundle finds it. */
export async function compose({ settings, data, http, log }: Parts): Promise<{ close: () => Promise<void> }> {
  if (globalThis.__consilium) throw new Error('Consilium was composed twice in one process.');
  const { database } = data;
  const feed = { signal: (_stream: string) => {} };
  let ending = false;
  const application = createApplication({
    database,
    keys: { identity: settings.identityKey, identityIndex: settings.identityIndexKey },
    newId,
    newPseudonym,
    demo: settings.demo,
    logger: log,
    onCommitted: (stream) => feed.signal(stream),
  });
  // Before the first request: without an active edition nothing can be recommended.
  await application.installEdition();
  const resolveActor = (sessionId: string) => application.auth.resolveActor(sessionId);
  const actorOf = async (cookieHeader: string | null | undefined) => {
    const sessionId = await sessionIdOf(cookieHeader);
    return sessionId ? resolveActor(sessionId) : null;
  };
  const realtime = openLive(http, {
    application,
    actorOf,
    isOwnOrigin: (origin, host) => isOwnOrigin(origin, host, settings.publicUrl),
    onError: (error) => {
      if (!ending) log.error({ err: error }, 'realtime');
    },
  });
  feed.signal = realtime.signal;

  const handler = createHandler(application, {
    resolveActor: (request) => actorOf(request.headers.get('cookie')),
    isOwnOrigin: (origin, host) => isOwnOrigin(origin, host ?? undefined, settings.publicUrl),
  });
  globalThis.__consilium = {
    application,
    resolveActor,
    caller: (actor) => createCaller(application, actor),
    handleTrpc: handler,
    demoAccounts: settings.demo ? demoAccounts : null,
    health: async () => {
      const reachable = await database.ping();
      return {
        ready: reachable,
        database: reachable ? 'ok' : 'unreachable',
        pool: database.poolStats(),
        sockets: realtime.socketCount(),
      };
    },
  } satisfies Consilium;
  const endDeadlines = keepDeadlines(application, log);
  const endAssessments = keepAssessments(application, log);
  const endIndexes = keepIndexes(application, log);
  return {
    close: async () => {
      // From here on errors of the feed are expected, since its database connection is closing: they are not logged.
      ending = true;
      await endDeadlines();
      await endAssessments();
      await endIndexes();
      await realtime.close();
    },
  };
}
