import { type QuorumRule, ruleAt, votes } from '@consilium/board';
import type { BoardPeople, BoardReason, Specialty } from '@consilium/contracts';
import { SPECIALTIES } from '@consilium/contracts/values';

export interface Seat {
  readonly specialty: Specialty;
  /** Voters of this specialty among those invited. */
  readonly invited: number;
  /** `always`: at every ballot; `agenda`: for a case on this agenda; `some`: for some cases that need a board decision. */
  readonly need: 'always' | 'agenda' | 'some' | 'none';
}

export interface Seating {
  readonly seats: readonly Seat[];
  readonly voters: number;
  readonly minHeads: number;
}

/**
 * Who of the specialties is invited, against the rule in force on the meeting's day. Being invited is no quorum: that is counted from who
 * attends, at each ballot.
 * @param day the meeting's calendar day; '' reads the latest rule.
 * @param reasons why cases of this agenda need a board decision.
 */
export function seatingOf(
  { people, quorumRules }: BoardPeople,
  invitedIds: ReadonlySet<string>,
  day: string,
  reasons: readonly string[],
): Seating {
  const rule: QuorumRule = ruleAt(quorumRules, day || '9999-12-31');
  const byReason = Object.entries(rule.perReason) as [BoardReason, readonly Specialty[]][];
  const wanted = (specialty: Specialty, pairs: typeof byReason) =>
    pairs.some(([, specialties]) => specialties.includes(specialty));
  const onAgenda = byReason.filter(([reason]) => reasons.includes(reason));
  const voters = people.filter((person) => votes(person) && invitedIds.has(person.userId));
  const seats = SPECIALTIES.map(
    (specialty): Seat => ({
      specialty,
      invited: voters.filter((person) => person.specialty === specialty).length,
      need: rule.requiredSpecialties.includes(specialty)
        ? 'always'
        : wanted(specialty, onAgenda)
          ? 'agenda'
          : wanted(specialty, byReason)
            ? 'some'
            : 'none',
    }),
  );
  return { seats, voters: voters.length, minHeads: rule.minHeads };
}
