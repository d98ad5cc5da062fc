'use client';
import { isChair, type MembershipConsequence } from '@consilium/board';
import type { Membership, UserId } from '@consilium/contracts';
import { useTranslations } from 'next-intl';

/** A membership in words: "Member, Chair · Surgery". */
export function useMembershipWords(): (membership: Membership | null) => string {
  const role = useTranslations('clinical.role');
  const specialty = useTranslations('clinical.specialty');
  const t = useTranslations('admin.membership');
  return (membership) =>
    membership === null
      ? t('none')
      : [
          membership.roles.map((one) => role(one)).join(', '),
          membership.specialty && specialty(membership.specialty),
        ]
          .filter(Boolean)
          .join(' · ');
}

/** The consequences of a change of a membership, as sentences. */
export function useConsequenceWords(): (consequences: readonly MembershipConsequence[]) => string[] {
  const t = useTranslations('admin.consequence');
  return (consequences) => consequences.map((one) => t(one.code, { count: 'count' in one ? one.count : 0 }));
}

/** How many others hold the chair's role. */
export const otherChairsOf = (
  members: readonly (Membership & { readonly userId: UserId; readonly disabled: boolean })[],
  userId: UserId | null,
): number => members.filter((one) => one.userId !== userId && !one.disabled && isChair(one)).length;
