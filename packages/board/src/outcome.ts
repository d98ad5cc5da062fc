import type { BoardEvent, ErrorDetails, RefusalCode, Role, Specialty, UserId } from '@consilium/contracts';

/** What a command did: the events that happened, in order. An empty list means that there was nothing to change. */
export interface Accepted {
  readonly ok: true;
  readonly events: BoardEvent[];
}
/** Why a command was not done. A value, never an exception; `details` hold no patient data. */
export interface Refused {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly details: ErrorDetails;
}
export type Outcome = Accepted | Refused;

/** Who acts, with the roles and specialty that they have on this board at this moment. */
export interface BoardActor {
  readonly userId: UserId;
  readonly roles: readonly Role[];
  readonly specialty: Specialty | null;
}
/** Anyone with a current membership of the board, acting or not. */
export type BoardPerson = BoardActor;

/** All that a decision may take from outside: the database's instant (ISO, UTC), fresh UUIDs, and who acts. */
export interface Context {
  readonly now: string;
  readonly newId: () => string;
  readonly actor: BoardActor;
}

export const accept = (...events: BoardEvent[]): Accepted => ({ ok: true, events });
export const refuse = (code: RefusalCode, details: ErrorDetails = {}): Refused => ({
  ok: false,
  code,
  details,
});
