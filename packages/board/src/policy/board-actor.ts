import type { Actor, BoardId, Role } from '@consilium/contracts';
import { type BoardActor, holds } from '../outcome';

/**
 * What a signed-in person is on one board, by the memberships that were read for this very request; null for former
 * members and people of other boards. Administrators hold their role on every board.
 */
export function boardActorOf(actor: Actor | null, boardId: BoardId): BoardActor | null {
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

/** Those who see the whole board: everyone on it but pure referrers and administrators. */
export const readsBoard = (who: BoardActor): boolean =>
  holds(who, 'member', 'chair', 'coordinator', 'auditor');
