'use client';
import { holds, type MembershipConsequence } from '@consilium/board';
import type { Membership, UserId } from '@consilium/contracts';
import { useTranslations } from 'next-intl';

/** A place on a board in words: "Member, Chair · Surgery". */
export function useSeatWords(): (seat: Membership | null) => string {
  const role = useTranslations('clinical.role');
  const specialty = useTranslations('clinical.specialty');
  const t = useTranslations('admin.seat');
  return (seat) =>
    seat === null
      ? t('none')
      : [seat.roles.map((one) => role(one)).join(', '), seat.specialty && specialty(seat.specialty)]
          .filter(Boolean)
          .join(' · ');
}

/** What a change of a place brings, as sentences. */
export function useConsequenceWords(): (consequences: readonly MembershipConsequence[]) => string[] {
  const t = useTranslations('admin.consequence');
  return (consequences) => consequences.map((one) => t(one.code, { count: 'count' in one ? one.count : 0 }));
}

/** How many others hold the chair's role. */
export const otherChairsOf = (
  members: readonly (Membership & { readonly userId: UserId; readonly disabled: boolean })[],
  userId: UserId | null,
): number => members.filter((one) => one.userId !== userId && !one.disabled && holds(one, 'chair')).length;
