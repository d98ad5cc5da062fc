import type { DomainEvent, JournalActor } from '@consilium/contracts';
import { project, projectAppended } from '../projections/project';
import type { Transaction } from '../unit-of-work/transaction';
import type { Attachments, Recorded } from '../unit-of-work/work';
import { append } from './append';
import { boardOf } from './stream';

/** See `Work.record`. Writes the projected rows first and the journal last; only rows that name their journal row follow it. */
export async function recordAt(
  tx: Transaction,
  at: string,
  stream: string,
  actor: JournalActor,
  events: readonly DomainEvent[],
  attachments: Attachments,
): Promise<Recorded> {
  if (events.length === 0) throw new Error('nothing to record');
  const boardId = boardOf(stream);
  const actorId = actor.id === 'system' ? null : actor.id;
  const context = { tx, at: new Date(at), boardId, actorId, attachments };
  for (const event of events) await project(event, context);
  const appended = await append(tx, stream, at, actor, events);
  for (const [index, event] of events.entries()) {
    const row = appended[index];
    if (row) await projectAppended(event, context, { stream, seq: row.envelope.seq, hash: row.hash });
  }
  const rows = appended.map(({ envelope, hash }) => ({ seq: envelope.seq, hash, type: envelope.type }));
  const last = rows.at(-1);
  if (!last) throw new Error('nothing was appended');
  return { seq: last.seq, hash: last.hash, rows };
}
