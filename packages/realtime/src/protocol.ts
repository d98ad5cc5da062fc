import type { BoardId, DomainEventType, Json, UserId } from '@consilium/contracts';

/**
 * What travels from the server: one journal row as its reader may see it. Sequences are dense for everyone: what a reader may not see
 * arrives as a tombstone (`event: null`), so that a gap always means a lost message and never a hidden one.
 */
export interface LiveMessage {
  readonly stream: string;
  readonly seq: number;
  readonly event: LiveEvent | null;
}

export interface LiveEvent {
  readonly type: DomainEventType;
  readonly at: string;
  readonly actorId: string;
  readonly subject: { readonly [key: string]: string };
  /** The row's public part; never a sealed value. */
  readonly body: { readonly [key: string]: Json };
}

/** Who has the board open somewhere. It decides nothing: attendance is an act, presence is a socket. */
export interface Presence {
  readonly boardId: BoardId;
  readonly userIds: readonly UserId[];
}

export interface SubscribeRequest {
  readonly boardId: string;
  /** The last sequence the client holds; null: start from the head. */
  readonly after: number | null;
}

export type SubscribeReply =
  | {
      readonly ok: true;
      readonly head: number;
      readonly messages: readonly LiveMessage[];
      /** Too far behind to catch up row by row: read everything anew and go on from `head`. */
      readonly reset: boolean;
    }
  | {
      readonly ok: false;
      readonly code: 'auth/signed-out' | 'not-found' | 'invalid-input' | 'conflict/try-again';
    };

export interface ServerToClient {
  messages: (batch: readonly LiveMessage[]) => void;
  presence: (presence: Presence) => void;
  /** One's own roles, or those or the rules of the board one has open, are others now: read everything anew. */
  rightsChanged: () => void;
  /** The session ended on the server; the socket is closed after it. */
  signedOut: () => void;
}

export interface ClientToServer {
  subscribe: (request: SubscribeRequest, reply: (answer: SubscribeReply) => void) => void;
}

/** At most so many rows are replayed; beyond it the client starts anew. */
export const replayLimit = 500;

/** Socket.io's path, apart from everything Next answers. */
export const livePath = '/live';
