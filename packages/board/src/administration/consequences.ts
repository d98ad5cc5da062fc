import type { FeeTier, Membership, Specialty } from '@consilium/contracts';
import { type DatedConsequence, datedChange } from '../dated';
import { evaluateFeeTier } from '../fee/evaluate';
import { defaultFeeRule, type FeeRule } from '../fee/rule';
import { hasSay, isChair, readsBoard, votes } from '../policy/board-actor';
import { defaultQuorumRule, type QuorumRule } from '../quorum/rule';

/** One consequence of a change, for the screen to name before it is saved. */
export type MembershipConsequence =
  | { readonly code: 'reads-cases' | 'no-longer-reads-cases' | 'gains-vote' | 'loses-vote' }
  | { readonly code: 'needs-specialty' | 'becomes-chair' | 'becomes-deputy' | 'no-longer-chair' }
  | { readonly code: 'board-without-chair' }
  | { readonly code: 'meetings-without-chair'; readonly count: number };

const reads = (membership: Membership | null) => membership !== null && readsBoard(membership);
const voting = (membership: Membership | null) => membership !== null && votes(membership);
const chairs = (membership: Membership | null) => membership !== null && isChair(membership);

/** What a change of a membership brings at once. `null`: not on the board. */
export function membershipConsequences(
  before: Membership | null,
  after: Membership | null,
  board: { readonly otherChairs: number; readonly meetingsChaired: number },
): MembershipConsequence[] {
  const found: MembershipConsequence[] = [];
  if (reads(after) && !reads(before)) found.push({ code: 'reads-cases' });
  if (reads(before) && !reads(after)) found.push({ code: 'no-longer-reads-cases' });
  if (voting(after) && !voting(before)) found.push({ code: 'gains-vote' });
  if (voting(before) && !voting(after)) found.push({ code: 'loses-vote' });
  if (after !== null && hasSay(after) && !votes(after)) found.push({ code: 'needs-specialty' });
  if (chairs(after) && !chairs(before))
    found.push({ code: board.otherChairs > 0 ? 'becomes-deputy' : 'becomes-chair' });
  if (chairs(before) && !chairs(after)) {
    found.push({ code: 'no-longer-chair' });
    if (board.meetingsChaired > 0)
      found.push({ code: 'meetings-without-chair', count: board.meetingsChaired });
    if (board.otherChairs === 0) found.push({ code: 'board-without-chair' });
  }
  return found;
}

export type RuleConsequence =
  | DatedConsequence
  | { readonly code: 'heads-above-voters'; readonly count: number }
  | { readonly code: 'specialties-not-on-board'; readonly specialties: readonly string[] };

/** What a quorum rule from its day on replaces, until when it holds, and whether the board as it is could ever meet it. */
export function ruleConsequences(
  rules: readonly QuorumRule[],
  rule: QuorumRule,
  board: { readonly today: string; readonly memberships: readonly Membership[] },
): { readonly before: QuorumRule; readonly consequences: RuleConsequence[] } {
  const change = datedChange(rules, rule, board.today, defaultQuorumRule);
  const voters = board.memberships.filter(votes);
  const wanted = new Set([...rule.requiredSpecialties, ...Object.values(rule.perReason).flat()]);
  const missing = [...wanted].filter((one) => !voters.some(({ specialty }) => specialty === one));
  const consequences: RuleConsequence[] = [...change.consequences];
  if (rule.minHeads > voters.length) consequences.push({ code: 'heads-above-voters', count: voters.length });
  if (missing.length > 0) consequences.push({ code: 'specialties-not-on-board', specialties: missing });
  return { before: change.before, consequences };
}

/** What the fee asks of a planned meeting: its day in its own time zone, and the specialty of everyone invited. */
export interface PlannedRoster {
  readonly day: string;
  readonly specialties: readonly Specialty[];
}
export type FeeRuleConsequence =
  | DatedConsequence
  | { readonly code: 'no-meeting-changes'; readonly count: number }
  | {
      readonly code: 'meeting-changes';
      readonly day: string;
      readonly before: FeeTier | null;
      readonly after: FeeTier | null;
    };

/** The tier of a planned meeting if everyone invited comes into the room. */
const tierIfAllCome = (rule: FeeRule, { specialties }: PlannedRoster): FeeTier | null =>
  evaluateFeeTier(
    rule,
    specialties.map((specialty, index) => ({ userId: String(index), specialty, mode: 'in-room' })),
  ).tier;

/**
 * What a fee rule from its day on replaces, until when it holds, and which planned meetings would reach another tier, if everyone
 * invited comes into the room.
 */
export function feeRuleConsequences(
  rules: readonly FeeRule[],
  rule: FeeRule,
  board: { readonly today: string; readonly planned: readonly PlannedRoster[] },
): { readonly before: FeeRule; readonly consequences: FeeRuleConsequence[] } {
  const { before, until, consequences } = datedChange(rules, rule, board.today, defaultFeeRule);
  const concerned = board.planned.filter(
    ({ day }) => day >= rule.validFrom && (until === null || day < until),
  );
  const changing = concerned.flatMap((meeting) => {
    const tiers = { before: tierIfAllCome(before, meeting), after: tierIfAllCome(rule, meeting) };
    return tiers.before?.name === tiers.after?.name
      ? []
      : [{ code: 'meeting-changes' as const, day: meeting.day, ...tiers }];
  });
  return {
    before,
    consequences: [
      ...consequences,
      ...(changing.length > 0
        ? changing
        : [{ code: 'no-meeting-changes' as const, count: concerned.length }]),
    ],
  };
}
