import type { Caller } from '@consilium/api';
import type { Application } from '@consilium/application';
import type { Actor } from '@consilium/contracts';
import type { DemoAccount } from '@consilium/demo';

/** What Next's code may use of the server; src/lib/server.ts reads it from `globalThis`. */
export interface Consilium {
  readonly application: Application;
  /** Null when the session is unknown, ended or its person disabled. */
  readonly resolveActor: (sessionId: string) => Promise<Actor | null>;
  /** All procedures, called on the server as this actor. */
  readonly caller: (actor: Actor) => Caller;
  readonly handleTrpc: (request: Request) => Promise<Response>;
  /** The demo's accounts, to be shown on the sign-in page; null outside a demo. */
  readonly demoAccounts: readonly DemoAccount[] | null;
  readonly health: () => Promise<Health>;
}

export interface Health {
  readonly ready: boolean;
  readonly database: 'ok' | 'unreachable';
  /** Connections of the process's only pool. */
  readonly pool: {
    readonly max: number;
    readonly total: number;
    readonly idle: number;
    readonly waiting: number;
  };
  readonly sockets: number;
}
