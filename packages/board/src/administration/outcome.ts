import type { OrganizationEvent, UserId } from '@consilium/contracts';
import type { Refused } from '../outcome';

/** What an act of administration did: events for the organization's stream. Empty: there was nothing to change. */
export interface Administered {
  readonly ok: true;
  readonly events: OrganizationEvent[];
}
export type AdministrationOutcome = Administered | Refused;

/** The database's instant (ISO, UTC) and who acts. */
export interface AdministrationContext {
  readonly now: string;
  readonly actorId: UserId;
}

export const administered = (...events: OrganizationEvent[]): Administered => ({ ok: true, events });
