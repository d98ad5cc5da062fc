'use client';
import type { QuorumRule, RuleConsequence } from '@consilium/board';
import type { BoardReason, Specialty } from '@consilium/contracts';
import { among, SPECIALTIES } from '@consilium/contracts/values';
import { useLocale, useTranslations } from 'next-intl';
import { formatInstant } from '@/ui';

/** A rule in words: heads, specialties always needed, and those a reason asks for. */
export function useRuleWords(): (rule: QuorumRule) => string[] {
  const t = useTranslations('admin.rule');
  const specialty = useTranslations('clinical.specialty');
  const reason = useTranslations('guideline.boardReason');
  const list = (specialties: readonly Specialty[]) => specialties.map((one) => specialty(one)).join(', ');
  return (rule) => [
    t('heads', { count: rule.minHeads }),
    ...(rule.requiredSpecialties.length > 0
      ? [t('always', { specialties: list(rule.requiredSpecialties) })]
      : []),
    ...(Object.entries(rule.perReason) as [BoardReason, readonly Specialty[]][]).map(
      ([why, specialties]) => `${reason(why)}: ${list(specialties)}`,
    ),
  ];
}

/** What a rule brings, as sentences. */
export function useRuleConsequenceWords(): (consequences: readonly RuleConsequence[]) => string[] {
  const t = useTranslations('admin.ruleConsequence');
  const specialty = useTranslations('clinical.specialty');
  const locale = useLocale();
  return (consequences) =>
    consequences.map((one) =>
      t(one.code, {
        count: 'count' in one ? one.count : 0,
        day: 'day' in one ? formatInstant(`${one.day}T00:00:00.000Z`, 'UTC', locale, 'day') : '',
        specialties:
          'specialties' in one
            ? one.specialties
                .flatMap((name) => among(SPECIALTIES, name) ?? [])
                .map((name) => specialty(name))
                .join(', ')
            : '',
      }),
    );
}
