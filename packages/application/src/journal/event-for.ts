import { boardActorOf, type EventReader, readsOwnCasesOnly, visibleTo } from '@consilium/board';
import type { Actor, BoardId, Envelope } from '@consilium/contracts';
import type { Database } from '@consilium/database';
import { eventIn, findEventReader } from './visibility';

/** A row of the journal as one reader gets it live: the public part, or an empty tombstone, so that sequences stay dense for all. */
export interface EventForReader {
  readonly stream: string;
  readonly seq: number;
  readonly event: {
    readonly type: Envelope['type'];
    readonly at: string;
    readonly actorId: string;
    readonly subject: Envelope['subject'];
    readonly body: Envelope['public'];
  } | null;
}

/**
 * The one place where a row becomes what a reader may see live. Sealed values never travel here, so that how a ballot stands makes no
 * difference. Rows of the organization are for nobody.
 */
export async function eventFor(
  { database }: { readonly database: Database },
  actor: Actor,
  envelope: Envelope,
): Promise<EventForReader> {
  const { stream, seq, type, at, subject } = envelope;
  const hidden = { stream, seq, event: null };
  if (!stream.startsWith('board:')) return hidden;
  const boardId = stream.slice('board:'.length) as BoardId;
  const boardActor = boardActorOf(actor, boardId);
  const reader: EventReader =
    readsOwnCasesOnly(actor, boardId) && subject.caseId !== undefined
      ? await database.unitOfWork.as(actor, ({ db }) => findEventReader(db, actor, boardId, [subject]), {
          readOnly: true,
        })
      : { actor: boardActor, ownCaseIds: new Set() };
  if (visibleTo(reader, eventIn(envelope), null) === 'hidden') return hidden;
  return { stream, seq, event: { type, at, actorId: envelope.actor.id, subject, body: envelope.public } };
}
