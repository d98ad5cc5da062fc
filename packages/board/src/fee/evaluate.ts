import type { FeeReport, FeeTier, Specialty } from '@consilium/contracts';
import type { CaseState } from '../case/state';
import type { MeetingState } from '../meeting/state';
import type { BoardPerson } from '../outcome';
import { dayIn } from '../quorum/rule';
import { type FeeRule, feeRuleAt } from './rule';

/** Someone on the roster; `mode` is how they attend, or null for who is not (or no longer) here. */
export interface Attending {
  readonly userId: string;
  readonly specialty: Specialty | null;
  readonly mode: 'in-room' | 'remote' | null;
}

function countFor(tier: FeeTier, attendance: readonly Attending[]): number {
  const attending = attendance.filter(
    ({ specialty, mode }) => specialty !== null && (tier.inRoomOnly ? mode === 'in-room' : mode !== null),
  );
  return new Set(attending.map((one) => (tier.distinctSpecialties ? one.specialty : one.userId))).size;
}

/** Which tier of the fee a roster reaches. It only informs: no rule of the board asks for it. */
export function evaluateFeeTier(rule: FeeRule, attendance: readonly Attending[]): FeeReport {
  const tiers = [...rule.tiers].sort((one, other) => one.minSpecialists - other.minSpecialists);
  const missing = (tier: FeeTier) => tier.minSpecialists - countFor(tier, attendance);
  const tier = tiers.findLast((one) => missing(one) <= 0) ?? null;
  const next = tiers.slice(tier ? tiers.indexOf(tier) + 1 : 0).find((one) => missing(one) > 0);
  const measure = next ?? tier;
  return {
    tier,
    next: next ? { tier: next, missing: missing(next) } : null,
    specialists: measure ? countFor(measure, attendance) : 0,
    ruleValidFrom: rule.validFrom,
  };
}

/** The roster of a meeting as it stands, on one case: the recused have no part in it. */
export function feeNow(
  meeting: Pick<MeetingState, 'attendance' | 'timeZone'>,
  item: Pick<CaseState, 'recusedUserIds'>,
  people: readonly BoardPerson[],
  rules: readonly FeeRule[],
  at: string,
): FeeReport {
  const attending = meeting.attendance
    .filter((row) => !item.recusedUserIds.includes(row.userId))
    .map(({ userId, mode, checkedOut }) => ({
      userId,
      specialty: people.find((one) => one.userId === userId)?.specialty ?? null,
      mode: checkedOut ? null : mode,
    }));
  return evaluateFeeTier(feeRuleAt(rules, dayIn(meeting.timeZone, at)), attending);
}
