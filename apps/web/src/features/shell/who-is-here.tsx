'use client';
import { Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLive } from '@/lib/live';

/** How many people have the board open; attendance is another thing, and an act. */
export function WhoIsHere() {
  const t = useTranslations('nav');
  const { present } = useLive();
  if (present.length === 0) return null;
  return (
    <span className="inline-flex items-center gap-1 px-1 text-note text-ink-soft max-sm:hidden">
      <Users aria-hidden className="size-4" />
      <span aria-hidden className="tabular">
        {present.length}
      </span>
      <span className="sr-only">{t('here', { count: present.length })}</span>
    </span>
  );
}
