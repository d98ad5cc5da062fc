import type { Actor, BoardId, Membership, Role } from '@consilium/contracts';
import type { BoardActor } from '../outcome';

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

type Roles = Pick<BoardActor, 'roles'>;

/** Roles are compared here and in the rules beside; whoever else asks what someone is asks by these names. */
export const holds = (who: Roles, ...roles: readonly Role[]): boolean =>
  roles.some((role) => who.roles.includes(role));
/** Those who see the whole board: everyone on it but pure referrers and administrators. */
export const readsBoard = (who: Roles): boolean => holds(who, 'member', 'chair', 'coordinator', 'auditor');
/** Holds the role of chair: chairs meetings, or takes the chair as a deputy. */
export const isChair = (who: Roles): boolean => holds(who, 'chair');
/** Looks after the board's cases and meetings. */
export const isCoordinator = (who: Roles): boolean => holds(who, 'coordinator');
/** Calls meetings, arranges their agenda and runs them. */
export const arranges = (who: Roles): boolean => holds(who, 'chair', 'coordinator');
/** Works in the board's meetings: those who attend them, and have conflicts of interest to declare. */
export const attends = (who: Roles): boolean => holds(who, 'member', 'chair', 'coordinator');
/** Has a say in decisions; a vote takes a specialty too. */
export const hasSay = (who: Roles): boolean => holds(who, 'member', 'chair');
/** Votes on any case from which they are not recused. */
export const votes = (who: Pick<BoardActor, 'roles' | 'specialty'>): boolean =>
  hasSay(who) && who.specialty !== null;
/** Can be named to carry a decision out: whoever practises a specialty, and referrers. */
export const practises = (who: Pick<BoardActor, 'roles' | 'specialty'>): boolean =>
  who.specialty !== null || holds(who, 'referrer');

const byWeight: readonly Role[] = ['chair', 'coordinator', 'member', 'referrer', 'auditor', 'administrator'];
/** As what a board's journal names someone who acts: of several roles, the weightiest. */
export const actingRole = ({ roles }: Roles): Role =>
  byWeight.find((role) => roles.includes(role)) ?? 'member';
/** As what the organization's journal names someone: by the first of their roles; who has none is a referrer, who may do the least. */
export const roleInOrganization = (who: {
  readonly administrator: boolean;
  readonly memberships: readonly Pick<Membership, 'roles'>[];
}): Role => (who.administrator ? 'administrator' : (who.memberships[0]?.roles[0] ?? 'referrer'));
