import type { DomainEventType } from './events';
import type { SessionId, UserId } from './ids';
import type { Role } from './people';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Who did it, as the journal keeps it: by id, never by name. `system` is the application itself (seeding, sealing). */
export interface JournalActor {
  readonly id: UserId | 'system';
  readonly role: Role | 'system';
  readonly session: SessionId | null;
}

/**
 * One row of the journal. `hash` = SHA-256 over the RFC 8785 bytes of all other fields, lower-case hex; `prev` is the hash of the row
 * before (64 zeros for the first). `sealed` maps a name to its commitment SHA-256(salt || RFC 8785 bytes of the value), hex.
 */
export interface Envelope {
  readonly v: 1;
  readonly stream: string;
  readonly seq: number;
  readonly prev: string;
  readonly at: string;
  readonly type: DomainEventType;
  readonly eventVersion: number;
  readonly actor: JournalActor;
  readonly subject: { readonly [key: string]: string };
  readonly public: { readonly [key: string]: Json };
  readonly sealed: { readonly [name: string]: string };
}

export interface SealedValue {
  readonly name: string;
  readonly value: Json;
  /** 128 bits, hex. */
  readonly salt: string;
}
