import { io, type Socket } from 'socket.io-client';
import {
  type ClientToServer,
  type LiveMessage,
  livePath,
  type Presence,
  type ServerToClient,
  type SubscribeReply,
} from './protocol';
import { createReceiver } from './receiver';

export type LiveState = 'connecting' | 'connected' | 'offline';

export interface LiveOptions {
  readonly boardId: string;
  readonly onMessage: (message: LiveMessage) => void;
  /** More rows were missed than the server replays (`replayLimit`): read everything anew. */
  readonly onReset: () => void;
  readonly onState: (state: LiveState) => void;
  readonly onPresence: (presence: Presence) => void;
  readonly onRightsChanged: () => void;
  readonly onSignedOut: () => void;
  /** Where the server is; the page's own origin by default. */
  readonly url?: string;
  readonly extraHeaders?: Record<string, string>;
}

/** How long to wait after an answer of `conflict/try-again`. */
const retryMs = 1000;

/**
 * Follows one board's stream until closed. Reconnects by itself, asks for the rows that it missed, and reports when it is not connected.
 * @returns a function that ends it.
 */
export function followBoard(options: LiveOptions): () => void {
  const socket: Socket<ServerToClient, ClientToServer> = io(options.url ?? '', {
    path: livePath,
    transports: ['websocket', 'polling'],
    // A hospital's proxy may block WebSocket: fall back to long polling instead of retrying WebSocket for ever.
    tryAllTransports: true,
    reconnectionDelay: 250,
    reconnectionDelayMax: 2000,
    ...(options.extraHeaders ? { extraHeaders: options.extraHeaders } : {}),
  });
  const receiver = createReceiver(options.onMessage);
  let asking = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const answered = (reply: SubscribeReply) => {
    asking = false;
    if (!reply.ok) {
      if (reply.code === 'auth/signed-out') options.onSignedOut();
      options.onState(reply.code === 'conflict/try-again' ? 'connecting' : 'offline');
      // Connected but not subscribed: no further message will come, so ask again.
      if (reply.code === 'conflict/try-again') retry = setTimeout(subscribe, retryMs);
      return;
    }
    const first = receiver.last() === null;
    if (reply.reset || first) {
      receiver.startAt(reply.head);
      options.onReset();
    } else if (receiver.receive(reply.messages) === 'gap') {
      receiver.startAt(reply.head);
      options.onReset();
    }
    options.onState('connected');
  };
  const subscribe = () => {
    clearTimeout(retry);
    if (asking || !socket.connected) return;
    asking = true;
    socket.emit('subscribe', { boardId: options.boardId, after: receiver.last() }, answered);
  };

  socket.on('connect', () => {
    asking = false;
    subscribe();
  });
  socket.on('disconnect', () => options.onState(socket.active ? 'connecting' : 'offline'));
  socket.on('connect_error', () => options.onState(socket.active ? 'connecting' : 'offline'));
  socket.on('messages', (batch) => {
    // Rows that arrive before the answer to `subscribe` are left out: they are in that answer, or show as a gap later.
    if (receiver.last() !== null && receiver.receive(batch) === 'gap') subscribe();
  });
  socket.on('presence', options.onPresence);
  socket.on('rightsChanged', options.onRightsChanged);
  socket.on('signedOut', () => {
    options.onState('offline');
    options.onSignedOut();
  });
  return () => {
    clearTimeout(retry);
    socket.removeAllListeners();
    socket.disconnect();
  };
}
