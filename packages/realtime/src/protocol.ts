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

/** Who has the board open on some screen. It decides nothing; attendance does. */
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
  /** This person's roles changed, or the roles or rules of the board they have open: read everything anew. */
  rightsChanged: () => void;
  /** The session ended on the server; the socket is closed after it. */
  signedOut: () => void;
}

export interface ClientToServer {
  subscribe: (request: SubscribeRequest, reply: (answer: SubscribeReply) => void) => void;
}

/** At most this many missed rows are sent again; a client that missed more reads everything anew. */
export const replayLimit = 500;

/** Socket.io's path; Next answers all others. */
export const livePath = '/live';
