import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { type Actor, type BoardId, boardIdSchema } from '@consilium/contracts';
import { Server, type Socket } from 'socket.io';
import { createBucket } from './bucket';
import { createFeed } from './feed';
import {
  type ClientToServer,
  type LiveMessage,
  livePath,
  replayLimit,
  type ServerToClient,
  type SubscribeReply,
} from './protocol';

/** A journal row as the realtime layer needs it. */
export interface LiveRow {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly public: { readonly [key: string]: unknown };
}

export interface RealtimeDeps<Row extends LiveRow> {
  /** The session behind a request's cookies, read from its row each time; null when it has ended or expired. */
  readonly resolveActor: (request: IncomingMessage) => Promise<Actor | null>;
  readonly heads: (streams: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  readonly rowsAfter: (stream: string, seq: number, limit: number) => Promise<readonly Row[]>;
  /** The one place where a row becomes what a reader may see. */
  readonly eventFor: (actor: Actor, row: Row) => Promise<LiveMessage> | LiveMessage;
  readonly mayFollow: (actor: Actor, boardId: BoardId) => boolean;
  readonly allowedOrigin: (origin: string | undefined, host: string | undefined) => boolean;
  readonly onError: (error: unknown) => void;
  readonly pollMs?: number;
  /** How often the session of every open socket is looked up even without an event, since it may expire. 15 s by default. */
  readonly recheckMs?: number;
}

export interface Realtime {
  /** Tells that a stream has grown; may be lost, see `createFeed`. */
  readonly signal: (stream: string) => void;
  readonly close: () => Promise<void>;
  readonly socketCount: () => number;
}

interface SocketData {
  actor: Actor;
  boardId: BoardId | null;
  /** The last sequence that this socket was given, in the answer to `subscribe` or as a message. */
  sentUpTo: number;
  /** Set while `subscribe` reads the journal: collects the rows that the feed delivers meanwhile. */
  hold: ((rows: readonly LiveRow[]) => void) | null;
  /** The request under way; the requests of one socket are answered one after the other. */
  asked: Promise<unknown>;
}
type LiveSocket = Socket<ClientToServer, ServerToClient, Record<never, never>, SocketData>;

/** Events that change what somebody may do: after one, the session and rights of every open socket are read again. */
const changesRights: ReadonlySet<string> = new Set([
  'session.revoked',
  'session.ended',
  'person.disabled',
  'membership.set',
  'membership.ended',
  'quorum-rule.set',
  'fee-rule.set',
  'board.membership-granted',
]);
/** Whether a change of rights is about whoever is at a socket, or about the board they have open. */
const concerns = ({ public: { userId, boardId } }: LiveRow, at: SocketData): boolean =>
  userId === at.actor.userId || (boardId !== undefined && boardId === at.boardId);

const streamOf = (boardId: BoardId) => `board:${boardId}`;
const organization = 'organization';
/** A socket with more than this waiting to be sent reads too slowly and is closed; it will reconnect and catch up. */
const maxBufferedBytes = 1_000_000;

/**
 * Live messages over socket.io. Sockets only listen: every write goes by tRPC. A session is looked up at the handshake, at each request and
 * on every change of sessions or memberships, so that a lost right closes the connection.
 */
export function createRealtime<Row extends LiveRow>(http: HttpServer, deps: RealtimeDeps<Row>): Realtime {
  const io = new Server<ClientToServer, ServerToClient, Record<never, never>, SocketData>(http, {
    path: livePath,
    serveClient: false,
    maxHttpBufferSize: 64_000,
    perMessageDeflate: false,
    allowRequest: (request, decide) =>
      decide(null, deps.allowedOrigin(request.headers.origin, request.headers.host)),
  });

  io.use((socket: LiveSocket, next) => {
    deps
      .resolveActor(socket.request)
      .then((actor) => {
        if (!actor) return next(new Error('auth/signed-out'));
        socket.data.actor = actor;
        socket.data.boardId = null;
        socket.data.sentUpTo = 0;
        socket.data.hold = null;
        socket.data.asked = Promise.resolve();
        next();
      })
      .catch((error: unknown) => {
        deps.onError(error);
        next(new Error('conflict/try-again'));
      });
  });

  const socketsOf = (boardId: BoardId) =>
    [...io.sockets.sockets.values()].filter((socket) => socket.data.boardId === boardId);

  const drop = (socket: LiveSocket) => {
    socket.emit('signedOut');
    socket.disconnect(true);
  };

  /** Reads the session and its rights again; a socket whose session ended, or that may not follow its board any more, is told and closed. */
  const refresh = async (socket: LiveSocket): Promise<Actor | null> => {
    const actor = await deps.resolveActor(socket.request);
    if (!actor || (socket.data.boardId && !deps.mayFollow(actor, socket.data.boardId))) {
      drop(socket);
      return null;
    }
    socket.data.actor = actor;
    return actor;
  };

  const send = async (socket: LiveSocket, rows: readonly Row[]) => {
    const { actor, boardId, hold } = socket.data;
    if (hold) return hold(rows);
    const fresh = rows.filter((row) => row.seq > socket.data.sentUpTo);
    const last = fresh.at(-1);
    if (!last) return;
    const messages: LiveMessage[] = [];
    for (const row of fresh) messages.push(await deps.eventFor(actor, row));
    // While messages were prepared the client may have subscribed to another board, or again: then the answer to that brings the rows.
    if (socket.data.boardId !== boardId) return;
    const asking = socket.data.hold;
    if (asking) return asking(rows);
    // Set only now: if preparing a message threw, the feed delivers these rows again.
    socket.data.sentUpTo = Math.max(socket.data.sentUpTo, last.seq);
    const transport = socket.conn.transport as { socket?: { bufferedAmount?: number } };
    if ((transport.socket?.bufferedAmount ?? 0) > maxBufferedBytes) socket.disconnect(true);
    else socket.emit('messages', messages);
  };

  const feed = createFeed<Row>(
    { heads: deps.heads, rowsAfter: deps.rowsAfter },
    async (stream, rows) => {
      const all = [...io.sockets.sockets.values()];
      const changes = rows.filter((row) => changesRights.has(row.type));
      if (changes.length > 0) await Promise.all(all.map(refresh));
      for (const socket of all.filter(({ connected }) => connected))
        if (changes.some((change) => concerns(change, socket.data))) socket.emit('rightsChanged');
      if (stream === organization) return;
      const listening = all.filter(
        (socket) => socket.connected && socket.data.boardId && streamOf(socket.data.boardId) === stream,
      );
      await Promise.all(listening.map((socket) => send(socket, rows)));
    },
    // The organization's stream first, so that a lost right holds for every row written after it.
    { pollMs: deps.pollMs ?? 250, onError: deps.onError, first: organization },
  );
  void feed.follow(organization).catch(deps.onError);

  const recheckMs = deps.recheckMs ?? 15_000;
  let closed = false;

  const tellPresence = (boardId: BoardId) => {
    const sockets = socketsOf(boardId);
    const userIds = [...new Set(sockets.map((socket) => socket.data.actor.userId))];
    for (const socket of sockets) socket.volatile.emit('presence', { boardId, userIds });
  };

  const subscribe = async (socket: LiveSocket, request: unknown): Promise<SubscribeReply> => {
    const { boardId: rawBoardId, after } = (request ?? {}) as { boardId?: unknown; after?: unknown };
    const parsed = boardIdSchema.safeParse(rawBoardId);
    const afterOk = after === null || (Number.isSafeInteger(after) && (after as number) >= 0);
    if (!parsed.success || !afterOk) return { ok: false, code: 'invalid-input' };
    const actor = await refresh(socket);
    if (!actor) return { ok: false, code: 'auth/signed-out' };
    if (!deps.mayFollow(actor, parsed.data)) return { ok: false, code: 'not-found' };
    const stream = streamOf(parsed.data);
    const followed = await feed.follow(stream);
    const previous = socket.data.boardId;
    // From here on the feed delivers to this socket: rows that come while the journal is read are held back and go into the answer.
    const held: Row[] = [];
    socket.data.hold = (rows) => void held.push(...(rows as Row[]));
    socket.data.boardId = parsed.data;
    try {
      const head = Math.max(followed, (await deps.heads([stream])).get(stream) ?? 0);
      const from = after === null ? head : (after as number);
      const behind = head - from;
      const replay = behind > 0 && behind <= replayLimit;
      const rows = replay ? [...(await deps.rowsAfter(stream, from, replayLimit))] : [];
      const messages: LiveMessage[] = [];
      let upTo = replay ? from : head;
      for (let next = rows.shift() ?? held.shift(); next; next = rows.shift() ?? held.shift()) {
        if (next.seq <= upTo) continue;
        upTo = next.seq;
        messages.push(await deps.eventFor(actor, next));
      }
      socket.data.sentUpTo = upTo;
      const reset = after === null || behind > replayLimit || behind < 0;
      return { ok: true, head: upTo, messages: reset ? [] : messages, reset };
    } catch (error) {
      // The client is told to try again. Until it does, the socket follows no board, so that no rows pile up for it.
      socket.data.boardId = null;
      throw error;
    } finally {
      socket.data.hold = null;
      for (const boardId of new Set([previous, parsed.data])) if (boardId) tellPresence(boardId);
    }
  };

  io.on('connection', (socket: LiveSocket) => {
    const bucket = createBucket(20, 5, () => performance.now());
    socket.on('subscribe', (request, reply) => {
      if (typeof reply !== 'function') return;
      if (!bucket.take()) return reply({ ok: false, code: 'conflict/try-again' });
      socket.data.asked = socket.data.asked
        .then(() => subscribe(socket, request))
        .then(reply, (error: unknown) => {
          deps.onError(error);
          reply({ ok: false, code: 'conflict/try-again' });
        });
    });
    socket.on('disconnect', () => {
      if (socket.data.boardId) tellPresence(socket.data.boardId);
    });
  });

  // An expired session makes no event, so open sockets are checked from time to time.
  const recheck = async () => {
    for (const socket of io.sockets.sockets.values()) await refresh(socket);
  };
  let rechecking = setTimeout(function again() {
    void recheck()
      .catch(deps.onError)
      .finally(() => {
        if (!closed) rechecking = setTimeout(again, recheckMs);
      });
  }, recheckMs);

  return {
    signal: feed.signal,
    socketCount: () => io.sockets.sockets.size,
    close: async () => {
      closed = true;
      clearTimeout(rechecking);
      feed.stop();
      await io.close();
    },
  };
}
