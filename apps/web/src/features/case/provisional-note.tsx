'use client';
import type { MissingItem } from '@consilium/contracts';
import { CircleDashed } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { missingKey } from '@/features/guideline/missing-key';

/** That a verdict rests on what is not known yet, and what could overturn it. Nothing where nothing could. */
export function ProvisionalNote({ items = [] }: { items?: readonly MissingItem[] | undefined }) {
  const t = useTranslations('case');
  const words = useTranslations('guideline');
  if (items.length === 0) return null;
  return (
    <p className="flex gap-1.5 text-note">
      <CircleDashed aria-hidden className="mt-0.5 size-3.5 shrink-0 text-ink-soft" />
      <span>
        <span className="font-medium">{t('provisional')}</span>{' '}
        {t('couldOverturn', { items: items.map((item) => words(`missing.${missingKey(item)}`)).join(', ') })}
      </span>
    </p>
  );
}
