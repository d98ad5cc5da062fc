import type { BoardId, DomainEvent, DomainEventOf, DomainEventType, UserId } from '@consilium/contracts';
import type { Transaction } from '../unit-of-work/transaction';
import type { Attachments } from '../unit-of-work/work';
import { WriteConflict } from '../unit-of-work/write-conflict';

export interface ProjectionContext {
  readonly tx: Transaction;
  /** The instant of the unit of work. */
  readonly at: Date;
  /** Null on the organization's stream. */
  readonly boardId: BoardId | null;
  /** Null where the application itself acts. */
  readonly actorId: UserId | null;
  readonly attachments: Attachments;
}

/** Turns one event into rows. */
export type Projection<Type extends DomainEventType> = (
  event: DomainEventOf<Type>,
  context: ProjectionContext,
) => Promise<void>;

/** A table of projections with one for each type: a type without one does not compile. */
export type Projections<Types extends DomainEventType> = { readonly [Type in Types]: Projection<Type> };

/** Types of events by the first word of their name. */
export type TypesOf<Noun extends string> = Extract<DomainEventType, `${Noun}.${string}`>;

/** The board an event's rows belong to. Throws for a board's event on the organization's stream. */
export function boardIdOf({ boardId }: ProjectionContext, event: DomainEvent): BoardId {
  if (boardId === null) throw new Error(`${event.type} belongs on a board's stream`);
  return boardId;
}

/** The person who acted, for a row that names them. Throws where the application itself acted. */
export function actorIdOf({ actorId }: ProjectionContext, event: DomainEvent): UserId {
  if (actorId === null) throw new Error(`${event.type} needs a person as its actor`);
  return actorId;
}

/** Throws WriteConflict unless exactly one row was written: else another transaction was faster, and the unit of work runs again. */
export function assertOne({ count }: { readonly count: number }, event: DomainEvent): void {
  if (count !== 1) throw new WriteConflict(`${event.type} found its row changed`);
}
