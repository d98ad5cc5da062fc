import type { BoardId, Membership, Role, UserId } from '@consilium/contracts';
import { type Refused, refuse } from '../outcome';
import { type AdministrationOutcome, administered } from './outcome';

/** A new board, without anyone on it. */
export function foundBoard(
  state: { readonly nameTaken: boolean },
  board: { readonly boardId: BoardId; readonly name: string; readonly timeZone: string },
): AdministrationOutcome {
  if (state.nameTaken) return refuse('board/name-taken');
  return administered({ type: 'board.founded', v: 1, subject: {}, public: { ...board }, sealed: {} });
}

/** Whether two memberships are equal; the order of roles does not matter. */
const sameMembership = (one: Membership | null, other: Membership | null): boolean =>
  one === null || other === null
    ? one === other
    : one.specialty === other.specialty &&
      [...new Set(one.roles)].sort().join() === [...new Set(other.roles)].sort().join();

/** The refusal of an outdated change, with the membership as it is now; without one, `roles` is empty. */
const overtaken = (current: Membership | null): Refused =>
  refuse('conflict/stale-version', {
    roles: [...new Set(current?.roles)].sort().join(),
    specialty: current?.specialty ?? '',
  });

/** A person's membership of a board now, and whether they may be given one. */
export interface MembershipState {
  readonly boardId: BoardId;
  readonly userId: UserId;
  readonly disabled: boolean;
  readonly current: Membership | null;
}

/** Gives a person a membership or changes it, if it still is the one that the administrator saw (`expected`). */
export function setMembership(
  state: MembershipState,
  change: { readonly membership: Membership; readonly expected: Membership | null },
): AdministrationOutcome {
  const { boardId, userId, current } = state;
  if (state.disabled) return refuse('person/disabled');
  if (!sameMembership(current, change.expected)) return overtaken(current);
  if (sameMembership(current, change.membership)) return administered();
  const roles: Role[] = [...new Set(change.membership.roles)];
  return administered({
    type: 'membership.set',
    v: 1,
    subject: { userId },
    public: { boardId, userId, roles, specialty: change.membership.specialty },
    sealed: {},
  });
}

/** Ends a person's membership, also of a person who is disabled. */
export function endMembership(state: MembershipState, expected: Membership): AdministrationOutcome {
  const { boardId, userId, current } = state;
  if (current === null) return refuse('membership/not-on-board');
  if (!sameMembership(current, expected)) return overtaken(current);
  return administered({
    type: 'membership.ended',
    v: 1,
    subject: { userId },
    public: { boardId, userId },
    sealed: {},
  });
}
