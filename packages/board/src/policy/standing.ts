import type { Actor, BoardId, Role, Specialty, UserId } from '@consilium/contracts';
import type { BoardActor } from '../outcome';

/** What someone is on one board: without a current membership, and without administering the organization, nothing. */
export interface Standing extends BoardActor {
  readonly userId: UserId;
  readonly roles: readonly Role[];
  readonly specialty: Specialty | null;
}

/** Reads a standing from the memberships of this very request; former members have none. Administrators hold their role everywhere. */
export function standingOn(actor: Actor | null, boardId: BoardId): Standing | null {
  if (!actor) return null;
  const memberships = actor.memberships.filter((membership) => membership.boardId === boardId);
  const roles = new Set<Role>(memberships.flatMap((membership) => membership.roles));
  if (actor.administrator) roles.add('administrator');
  if (roles.size === 0) return null;
  return {
    userId: actor.userId,
    roles: [...roles],
    specialty: memberships.find((membership) => membership.specialty !== null)?.specialty ?? null,
  };
}

export const is = (who: Standing, ...roles: readonly Role[]): boolean =>
  roles.some((role) => who.roles.includes(role));
/** Those who see the whole board: everyone on it but pure referrers and administrators. */
export const readsBoard = (who: Standing): boolean => is(who, 'member', 'chair', 'coordinator', 'auditor');
