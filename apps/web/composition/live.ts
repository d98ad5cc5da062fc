import type { Server } from 'node:http';
import { type Application, eventFor } from '@consilium/application';
import { authorize } from '@consilium/board';
import type { Actor, Envelope } from '@consilium/contracts';
import { eventsAfter, heads, type Work } from '@consilium/database';
import { createRealtime, type Realtime } from '@consilium/realtime/server';

interface LiveParts {
  readonly application: Application;
  /** The actor of the session in a request's cookies, read now; null when nobody is signed in. */
  readonly actorOf: (cookieHeader: string | undefined) => Promise<Actor | null>;
  readonly isOwnOrigin: (origin: string, host: string | undefined) => boolean;
  readonly onError: (error: unknown) => void;
}

/** Opens this process's live messages on its HTTP server. The feed reads the journal, so that rows of other processes are sent too. */
export function openLive(http: Server, { application, actorOf, isOwnOrigin, onError }: LiveParts): Realtime {
  const { database } = application;
  /** Reads as the service `feed`, which sees the envelopes of every stream, but no case and no sealed value. */
  const asFeed =
    <Args extends unknown[], Result>(read: (work: Work, ...args: Args) => Promise<Result>) =>
    (...args: Args) =>
      database.unitOfWork.as({ service: 'feed' }, (work) => read(work, ...args), { readOnly: true });

  return createRealtime<Envelope>(http, {
    resolveActor: (request) => actorOf(request.headers.cookie),
    heads: asFeed(async (work, streams: readonly string[]) => {
      const all = await heads(work);
      return new Map(all.flatMap(({ stream, seq }) => (streams.includes(stream) ? [[stream, seq]] : [])));
    }),
    rowsAfter: asFeed(async (work, stream: string, seq: number, limit: number) =>
      (await eventsAfter(work, stream, seq, limit)).map(({ envelope }) => envelope),
    ),
    eventFor: (actor, row) => eventFor({ database }, actor, row),
    mayFollow: (actor, boardId) => authorize('board.enter', actor, { boardId }) === 'allowed',
    // A request without `Origin` is not from another site's page: browsers send it with every WebSocket and cross-origin request.
    allowedOrigin: (origin, host) => origin === undefined || isOwnOrigin(origin, host),
    onError,
  });
}
