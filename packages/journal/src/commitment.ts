import type { DomainEvent, DomainEventType, Json, SealedValue } from '@consilium/contracts';
import { canonicalBytes } from './canonical';

/** SHA-256 of bytes as 64 lower-case hex digits; given by the caller, since this package imports no platform's crypto. */
export type Sha256 = (bytes: Uint8Array) => string;

const encoder = new TextEncoder();
const SALT = /^[0-9a-f]{32}$/u;

/** SHA-256 of a text's UTF-8 bytes. */
export function hashText(hash: Sha256, text: string): string {
  return hash(encoder.encode(text));
}

/** Whether a salt is 128 bits as 32 lower-case hex digits. */
export function isSalt(salt: unknown): salt is string {
  return typeof salt === 'string' && SALT.test(salt);
}

/**
 * What stands in the hashed bytes for a sealed value: SHA-256(salt || RFC 8785 bytes of the value), hex. The salt is 128 random bits,
 * fresh for each value: a ballot has so few choices that without a salt all could be tried. Throws TypeError for another salt.
 */
export function commitment(hash: Sha256, saltHex: string, value: Json): string {
  if (!isSalt(saltHex)) throw new TypeError('a salt is 32 lower-case hex digits');
  const text = encoder.encode(canonicalBytes(value));
  const bytes = new Uint8Array(16 + text.length);
  for (let index = 0; index < 16; index += 1) {
    bytes[index] = Number.parseInt(saltHex.slice(index * 2, index * 2 + 2), 16);
  }
  bytes.set(text, 16);
  return hash(bytes);
}

/** An event as the journal takes it: commitments for its sealed values, which are kept beside. */
export interface SealedEvent {
  readonly type: DomainEventType;
  readonly v: number;
  readonly subject: { readonly [key: string]: string };
  readonly public: { readonly [key: string]: Json };
  /** Name to commitment: what the envelope holds. */
  readonly sealed: { readonly [name: string]: string };
  /** What goes to the side table; never into the envelope. */
  readonly sealedValues: readonly SealedValue[];
}

type JsonObject = { readonly [key: string]: Json };

/**
 * Seals an event. `newSalt` is asked once for each sealed value and gives 128 fresh random bits as hex.
 * Throws TypeError where a part of the event is not JSON, or where a salt comes twice.
 */
export function seal(hash: Sha256, event: DomainEvent, newSalt: () => string): SealedEvent {
  const salts = new Set<string>();
  // An event's interfaces are JSON without an index signature; canonicalBytes proves it when the row is made.
  const values = event.sealed as unknown as JsonObject;
  const sealedValues = Object.entries(values).map(([name, value]): SealedValue => {
    const salt = newSalt();
    if (salts.has(salt)) throw new TypeError('a salt must be fresh');
    salts.add(salt);
    return { name, value, salt };
  });
  return {
    type: event.type,
    v: event.v,
    subject: { ...event.subject },
    public: event.public as unknown as JsonObject,
    sealed: Object.fromEntries(
      sealedValues.map(({ name, value, salt }) => [name, commitment(hash, salt, value)]),
    ),
    sealedValues,
  };
}
