import type { Envelope, JournalActor, Json } from '@consilium/contracts';
import { canonicalBytes } from './canonical';
import { hashText, type SealedEvent, type Sha256 } from './commitment';
import { envelopeFault, type JournalRow } from './row';

/** `prev` of a stream's first row: 64 zeros. */
export const genesisHash = '0'.repeat(64);

/** A stream's last row, by number and hash. */
export interface StreamHead {
  readonly stream: string;
  /** 0 while the stream is empty. */
  readonly seq: number;
  readonly hash: string;
}

/** The head of a stream that has no row yet. */
export function emptyHead(stream: string): StreamHead {
  return { stream, seq: 0, hash: genesisHash };
}

export interface RowMeta {
  /** The database's time, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly actor: JournalActor;
}

export interface ChainedRow extends JournalRow {
  /** The exact RFC 8785 text whose UTF-8 bytes were hashed. */
  readonly bytes: string;
}

/** The RFC 8785 text of an envelope. */
export function envelopeBytes(envelope: Envelope): string {
  return canonicalBytes(envelope as unknown as Json);
}

/**
 * Builds the row after `head`. Throws TypeError when the result would not be a row that `verify` accepts, so that nothing is written
 * that could not be proven later.
 */
export function chain(hash: Sha256, head: StreamHead, event: SealedEvent, meta: RowMeta): ChainedRow {
  const envelope: Envelope = {
    v: 1,
    stream: head.stream,
    seq: head.seq + 1,
    prev: head.hash,
    at: meta.at,
    type: event.type,
    eventVersion: event.v,
    actor: { id: meta.actor.id, role: meta.actor.role, session: meta.actor.session },
    subject: event.subject,
    public: event.public,
    sealed: event.sealed,
  };
  const fault = envelopeFault(envelope);
  if (fault !== null) throw new TypeError(`not a journal row: ${fault}`);
  const bytes = envelopeBytes(envelope);
  return { envelope, bytes, hash: hashText(hash, bytes) };
}

/** The head that a row makes. */
export function headAfter(row: JournalRow): StreamHead {
  return { stream: row.envelope.stream, seq: row.envelope.seq, hash: row.hash };
}

type LinkFault = 'wrong-stream' | 'wrong-sequence' | 'broken-link';

/** Why an intact row does not follow a head; null when it is the next row. */
export function linkFault(envelope: Envelope, head: StreamHead): LinkFault | null {
  if (envelope.stream !== head.stream) return 'wrong-stream';
  if (envelope.seq !== head.seq + 1) return 'wrong-sequence';
  return envelope.prev === head.hash ? null : 'broken-link';
}
