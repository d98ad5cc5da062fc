import type { DomainEvent, JournalActor, Json, SealedValue } from '@consilium/contracts';
import { type ChainedRow, chain, genesisHash, headAfter, type StreamHead, seal } from '@consilium/journal';
import { Prisma } from '../generated/client';
import { toJson } from '../json';
import type { Transaction } from '../unit-of-work/transaction';
import { newSalt, sha256 } from './sha256';
import { boardOf } from './stream';

interface Sealing {
  readonly event: DomainEvent;
  readonly row: ChainedRow;
  readonly sealed: readonly SealedValue[];
}

/**
 * Appends events as the stream's next rows, in order. Takes the head's lock and keeps it to the end of the transaction, which is
 * what makes sequences dense and ordered by commit; so it comes last. The database checks the chain again and raises the head.
 */
export async function append(
  tx: Transaction,
  stream: string,
  at: string,
  actor: JournalActor,
  events: readonly DomainEvent[],
): Promise<ChainedRow[]> {
  let head = await lockHead(tx, stream);
  const sealings: Sealing[] = [];
  for (const event of events) {
    const sealed = seal(sha256, event, newSalt);
    const row = chain(sha256, head, sealed, { at, actor });
    sealings.push({ event, row, sealed: sealed.sealedValues });
    head = headAfter(row);
  }
  const boardId = boardOf(stream);
  const actorId = actor.id === 'system' ? null : actor.id;
  await tx.journalEvent.createMany({
    data: sealings.map(({ event, row }) => ({
      stream,
      seq: row.envelope.seq,
      hash: row.hash,
      prev: row.envelope.prev,
      at: new Date(at),
      type: event.type,
      boardId,
      caseId: event.subject.caseId ?? null,
      actorId,
      envelope: toJson(row.envelope),
      bytes: row.bytes,
    })),
  });
  const values = sealings.flatMap(({ event, row, sealed }) =>
    sealed.map(({ name, value, salt }) => ({
      stream,
      seq: row.envelope.seq,
      name,
      value: jsonColumn(value),
      salt,
      boardId,
      caseId: event.subject.caseId ?? null,
      authorId: actorId,
      // A vote's sealed values open with its ballot; all others are open to whoever may read the case.
      ballotId: event.type === 'vote.cast' ? event.public.ballotId : null,
    })),
  );
  if (values.length > 0) await tx.journalSealed.createMany({ data: values });
  return sealings.map(({ row }) => row);
}

const jsonColumn = (value: Json) => (value === null ? Prisma.JsonNull : (value as Prisma.InputJsonValue));

async function lockHead(tx: Transaction, stream: string): Promise<StreamHead> {
  const read = () =>
    tx.$queryRaw<{ seq: bigint; hash: string }[]>`
      SELECT seq, hash::text AS hash FROM journal_head WHERE stream = ${stream} FOR UPDATE`;
  let [head] = await read();
  if (!head) {
    await tx.$executeRaw`
      INSERT INTO journal_head (stream, seq, hash) VALUES (${stream}, 0, ${genesisHash}) ON CONFLICT DO NOTHING`;
    [head] = await read();
  }
  if (!head) throw new Error(`the stream ${stream} has no head`);
  return { stream, seq: Number(head.seq), hash: head.hash };
}
