import type { BoardId, BoardReason, Role, Seat, Specialty, UserId } from '@consilium/contracts';
import { type Refused, refuse } from '../outcome';
import { dayIn, type QuorumRule } from '../quorum/rule';
import { type AdministrationContext, type AdministrationOutcome, administered } from './outcome';

/** A new board, without anyone on it. */
export function foundBoard(
  state: { readonly nameTaken: boolean },
  board: { readonly boardId: BoardId; readonly name: string; readonly timeZone: string },
): AdministrationOutcome {
  if (state.nameTaken) return refuse('board/name-taken');
  return administered({ type: 'board.founded', v: 1, subject: {}, public: { ...board }, sealed: {} });
}

/** Roles are a set: their order says nothing. */
const sameSeat = (one: Seat | null, other: Seat | null): boolean =>
  one === null || other === null
    ? one === other
    : one.specialty === other.specialty &&
      [...new Set(one.roles)].sort().join() === [...new Set(other.roles)].sort().join();

/** Tells the place as it is now; without one, `roles` is empty. */
const overtaken = (current: Seat | null): Refused =>
  refuse('conflict/stale-version', {
    roles: [...new Set(current?.roles)].sort().join(),
    specialty: current?.specialty ?? '',
  });

/** What a person is on a board now, and whether they may be given a place at all. */
export interface MembershipState {
  readonly boardId: BoardId;
  readonly userId: UserId;
  readonly disabled: boolean;
  readonly current: Seat | null;
}

/** Gives a person a place on a board or changes it, if it still is what the administrator saw. */
export function setMembership(
  state: MembershipState,
  change: { readonly seat: Seat; readonly expected: Seat | null },
): AdministrationOutcome {
  const { boardId, userId, current } = state;
  if (state.disabled) return refuse('person/disabled');
  if (!sameSeat(current, change.expected)) return overtaken(current);
  if (sameSeat(current, change.seat)) return administered();
  const roles: Role[] = [...new Set(change.seat.roles)];
  return administered({
    type: 'membership.set',
    v: 1,
    subject: { userId },
    public: { boardId, userId, roles, specialty: change.seat.specialty },
    sealed: {},
  });
}

/** Takes a person off a board, also one who is disabled. */
export function endMembership(state: MembershipState, expected: Seat): AdministrationOutcome {
  const { boardId, userId, current } = state;
  if (current === null) return refuse('membership/not-on-board');
  if (!sameSeat(current, expected)) return overtaken(current);
  return administered({
    type: 'membership.ended',
    v: 1,
    subject: { userId },
    public: { boardId, userId },
    sealed: {},
  });
}

/**
 * A quorum rule from a day on. One that is in force, or was, never changes: a day that has gone cannot begin a rule, and today's rule
 * stays once it has begun. A rule that is still to come may be put anew.
 */
export function setQuorumRule(
  state: { readonly boardId: BoardId; readonly timeZone: string; readonly rules: readonly QuorumRule[] },
  rule: QuorumRule,
  context: AdministrationContext,
): AdministrationOutcome {
  const today = dayIn(state.timeZone, context.now);
  if (rule.validFrom < today) return refuse('quorum-rule/in-the-past');
  if (rule.validFrom === today && state.rules.some(({ validFrom }) => validFrom === today))
    return refuse('quorum-rule/in-force');
  const perReason: Partial<Record<BoardReason, Specialty[]>> = {};
  for (const [reason, specialties] of Object.entries(rule.perReason) as [BoardReason, Specialty[]][])
    if (specialties.length > 0) perReason[reason] = [...new Set(specialties)];
  return administered({
    type: 'quorum-rule.set',
    v: 1,
    subject: {},
    public: {
      boardId: state.boardId,
      validFrom: rule.validFrom,
      minHeads: rule.minHeads,
      requiredSpecialties: [...new Set(rule.requiredSpecialties)],
      perReason,
    },
    sealed: {},
  });
}
