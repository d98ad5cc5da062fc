import type { Role, Seat } from '@consilium/contracts';
import { type QuorumRule, ruleAt } from '../quorum/rule';

/** One thing that a change brings with it, for the screen to say before it is saved. */
export type MembershipConsequence =
  | { readonly code: 'reads-cases' | 'no-longer-reads-cases' | 'gains-vote' | 'loses-vote' }
  | { readonly code: 'needs-specialty' | 'becomes-chair' | 'becomes-deputy' | 'no-longer-chair' }
  | { readonly code: 'board-without-chair' }
  | { readonly code: 'meetings-without-chair'; readonly count: number };

const has = (seat: Seat | null, ...roles: readonly Role[]) =>
  seat !== null && roles.some((role) => seat.roles.includes(role));
const reads = (seat: Seat | null) => has(seat, 'member', 'chair', 'coordinator', 'auditor');
const votes = (seat: Seat | null) => has(seat, 'member', 'chair') && seat?.specialty != null;

/** What a change of a place on a board brings at once. `null`: not on the board. */
export function membershipConsequences(
  before: Seat | null,
  after: Seat | null,
  board: { readonly otherChairs: number; readonly meetingsChaired: number },
): MembershipConsequence[] {
  const found: MembershipConsequence[] = [];
  if (reads(after) && !reads(before)) found.push({ code: 'reads-cases' });
  if (reads(before) && !reads(after)) found.push({ code: 'no-longer-reads-cases' });
  if (votes(after) && !votes(before)) found.push({ code: 'gains-vote' });
  if (votes(before) && !votes(after)) found.push({ code: 'loses-vote' });
  if (has(after, 'member', 'chair') && !votes(after)) found.push({ code: 'needs-specialty' });
  if (has(after, 'chair') && !has(before, 'chair'))
    found.push({ code: board.otherChairs > 0 ? 'becomes-deputy' : 'becomes-chair' });
  if (has(before, 'chair') && !has(after, 'chair')) {
    found.push({ code: 'no-longer-chair' });
    if (board.meetingsChaired > 0)
      found.push({ code: 'meetings-without-chair', count: board.meetingsChaired });
    if (board.otherChairs === 0) found.push({ code: 'board-without-chair' });
  }
  return found;
}

export type RuleConsequence =
  | { readonly code: 'from-today' | 'from-later' | 'replaces-planned' }
  | { readonly code: 'until'; readonly day: string }
  | { readonly code: 'heads-above-voters'; readonly count: number }
  | { readonly code: 'specialties-not-on-board'; readonly specialties: readonly string[] };

/** What a rule from its day on replaces, until when it holds, and whether the board as it is could ever meet it. */
export function ruleConsequences(
  rules: readonly QuorumRule[],
  rule: QuorumRule,
  board: { readonly today: string; readonly seats: readonly Seat[] },
): { readonly before: QuorumRule; readonly consequences: RuleConsequence[] } {
  const before = ruleAt(rules, rule.validFrom);
  const voters = board.seats.filter(votes);
  const wanted = new Set([...rule.requiredSpecialties, ...Object.values(rule.perReason).flat()]);
  const missing = [...wanted].filter((one) => !voters.some(({ specialty }) => specialty === one));
  const next = rules
    .map(({ validFrom }) => validFrom)
    .filter((day) => day > rule.validFrom)
    .sort()[0];
  const consequences: RuleConsequence[] = [
    { code: rule.validFrom === board.today ? 'from-today' : 'from-later' },
  ];
  if (before.validFrom === rule.validFrom) consequences.push({ code: 'replaces-planned' });
  if (next !== undefined) consequences.push({ code: 'until', day: next });
  if (rule.minHeads > voters.length) consequences.push({ code: 'heads-above-voters', count: voters.length });
  if (missing.length > 0) consequences.push({ code: 'specialties-not-on-board', specialties: missing });
  return { before, consequences };
}
