'use client';
import type { FeeRule, FeeRuleConsequence } from '@consilium/board';
import { useLocale, useTranslations } from 'next-intl';
import { useTierName } from '@/features/fee/fee-line';
import { formatInstant } from '@/ui';

/** A fee rule in words, a line a tier, lowest first. */
export function useFeeRuleWords(): (rule: FeeRule) => string[] {
  const t = useTranslations('admin.feeRule');
  const tierName = useTierName();
  return (rule) =>
    [...rule.tiers]
      .sort((one, other) => one.minSpecialists - other.minSpecialists)
      .map((tier) =>
        [
          t('line', { name: tierName(tier), count: tier.minSpecialists }),
          t(tier.distinctSpecialties ? 'eachOther' : 'anySpecialty'),
          t(tier.inRoomOnly ? 'inRoomOnly' : 'remoteToo'),
        ].join(', '),
      );
}

/** So many planned meetings are told one by one. */
const mostMeetings = 6;

/** What a fee rule brings, as sentences. */
export function useFeeRuleConsequenceWords(): (consequences: readonly FeeRuleConsequence[]) => string[] {
  const t = useTranslations('admin.feeConsequence');
  const shared = useTranslations('admin.ruleConsequence');
  const fee = useTranslations('schedule.fee');
  const tierName = useTierName();
  const locale = useLocale();
  const dayOf = (day: string) => formatInstant(`${day}T00:00:00.000Z`, 'UTC', locale, 'day');
  return (consequences) => {
    const meetings = consequences.filter(({ code }) => code === 'meeting-changes');
    const unsaid = meetings.slice(mostMeetings);
    return [
      ...consequences
        .filter((one) => !unsaid.includes(one))
        .map((one) => {
          if (one.code === 'from-today') return t('from-today');
          if (one.code === 'no-meeting-changes') return t('no-meeting-changes', { count: one.count });
          if (one.code === 'meeting-changes')
            return t('meeting-changes', {
              day: dayOf(one.day),
              before: one.before ? tierName(one.before) : fee('none'),
              after: one.after ? tierName(one.after) : fee('none'),
            });
          return shared(one.code, { day: 'day' in one ? dayOf(one.day) : '' });
        }),
      ...(unsaid.length > 0 ? [t('more-meetings', { count: unsaid.length })] : []),
    ];
  };
}
