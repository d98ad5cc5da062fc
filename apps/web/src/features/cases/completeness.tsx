'use client';
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/ui';

export interface CompletenessProps {
  /** 0-100: how many of the facts the recommendation asks for are known. */
  percent: number;
  missing: number;
  /** `line`: beside other notes; `stack`: the bar under the words, for a table's cell. */
  layout?: 'line' | 'stack';
}

/** How much of what the recommendation asks for is known: the number of items missing, and a bar. */
export function Completeness({ percent, missing, layout = 'line' }: CompletenessProps) {
  const t = useTranslations('common.completeness');
  if (missing === 0)
    return (
      <span className="inline-flex items-center gap-1 whitespace-nowrap text-ink-soft">
        <CircleCheck aria-hidden className="size-3.5 shrink-0" />
        {t('full')}
      </span>
    );
  return (
    <span className={cx('inline-flex', layout === 'line' ? 'items-center gap-1.5' : 'flex-col gap-1')}>
      <span className="font-medium whitespace-nowrap">{t('missing', { count: missing })}</span>
      <span
        aria-hidden
        className={cx('h-1 overflow-hidden rounded-full bg-line', layout === 'line' ? 'w-12' : 'w-20')}
      >
        <span className="block h-full bg-ink-soft" style={{ width: `${percent}%` }} />
      </span>
      <span className="sr-only">{t('percent', { percent })}</span>
    </span>
  );
}
