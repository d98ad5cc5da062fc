'use client';
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** How much of what the recommendation asks for is known: a bar and the number of items missing. */
export function Completeness({ percent, missing }: { percent: number; missing: number }) {
  const t = useTranslations('common.completeness');
  if (missing === 0)
    return (
      <span className="inline-flex items-center gap-1 whitespace-nowrap text-ink-soft">
        <CircleCheck aria-hidden className="size-3.5 shrink-0" />
        {t('full')}
      </span>
    );
  return (
    <span className="inline-flex flex-col gap-1">
      <span className="font-medium whitespace-nowrap">{t('missing', { count: missing })}</span>
      <span aria-hidden className="h-1 w-20 overflow-hidden rounded-full bg-line">
        <span className="block h-full bg-ink-soft" style={{ width: `${percent}%` }} />
      </span>
      <span className="sr-only">{t('percent', { percent })}</span>
    </span>
  );
}
