import { createHash } from 'node:crypto';
import type { AddendumDocument, DecisionDocument, Json } from '@consilium/contracts';
import { canonicalBytes } from '@consilium/journal';

/** SHA-256 of the canonical document (RFC 8785, UTF-8), 64 lower-case hex digits: what is on screen, and what is signed. */
export function documentSha256(document: DecisionDocument | AddendumDocument): string {
  return createHash('sha256')
    .update(canonicalBytes(document as unknown as Json), 'utf8')
    .digest('hex');
}
