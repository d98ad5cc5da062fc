import { createHash } from 'node:crypto';
import type { Json } from '@consilium/contracts';
import { canonicalBytes } from '@consilium/journal';

/** SHA-256, hex, of a text's UTF-8 bytes. */
export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * What a receipt remembers of a request: SHA-256 of the RFC 8785 bytes of the command's name and its parsed input, without the key
 * itself and without secrets (a password's hash in a table would be a password to be guessed).
 */
export function requestHash(command: string, input: unknown, secrets: readonly string[] = []): string {
  // Parsed inputs hold JSON and, for what was left out, undefined; a round trip drops the latter.
  const plain = JSON.parse(JSON.stringify(input ?? null)) as Json;
  const left = new Set(['idempotencyKey', ...secrets]);
  const kept =
    typeof plain === 'object' && plain !== null && !Array.isArray(plain)
      ? Object.fromEntries(Object.entries(plain).filter(([key]) => !left.has(key)))
      : plain;
  return sha256(canonicalBytes({ command, input: kept }));
}
