'use client';
import { useTranslations } from 'next-intl';
import { cx } from './classes';

/** How much of the liver is involved, 0-100 %, as a bar; null is said in words and drawn as a dashed, empty bar. */
export function HepaticBar({ percent, className }: { percent: number | null; className?: string }) {
  const t = useTranslations('common.hepatic');
  return (
    <span className={cx('inline-flex w-full max-w-md items-center gap-2', className)}>
      <span className="tabular min-w-12 shrink-0 font-semibold">
        <span className="sr-only">{percent === null ? t('unknown') : t('value', { value: percent })}</span>
        <span aria-hidden>{percent === null ? '–' : `${percent} %`}</span>
      </span>
      <span
        aria-hidden
        className={cx(
          'h-2.5 min-w-16 flex-1 overflow-hidden rounded-sm border',
          percent === null ? 'border-dashed border-line-strong' : 'border-line bg-sunken',
        )}
      >
        <span className="block h-full bg-ink-soft" style={{ width: `${percent ?? 0}%` }} />
      </span>
    </span>
  );
}
