'use client';
import type { FeeReport, FeeTier } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { cx } from '@/ui';

/** A tier in words: the built-in ones by the catalogue, a board's own by the name it gave. */
export function useTierName(): (tier: Pick<FeeTier, 'name'>) => string {
  const t = useTranslations('schedule.fee');
  return ({ name }) => (t.has(`names.${name}`) ? t(`names.${name}`) : name);
}

/** What the roster reaches of the multidisciplinary fee, quietly: it informs and stops nothing. */
export function FeeLine({ fee, className }: { fee: FeeReport; className?: string }) {
  const t = useTranslations('schedule.fee');
  const name = useTierName();
  return (
    <p className={cx('text-note text-ink-soft', className)}>
      {t('label')} <span className="font-medium">{fee.tier ? name(fee.tier) : t('none')}</span>
      {fee.next ? ` · ${t('next', { missing: fee.next.missing, tier: name(fee.next.tier) })}` : null}
      <span className="block">{t('note', { from: fee.ruleValidFrom })}</span>
    </p>
  );
}
