'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useSyncExternalStore } from 'react';
import { addressOf, arrived, pageAhead } from '@/lib/page-ahead';

/**
 * A line along the top while the next page is on its way; the page before it stays as it is until then. A page has no boundary of its own to
 * wait behind: the first document would then be shown in two parts, the second a third of a second late.
 */
export function PageProgress() {
  const t = useTranslations('common');
  const awaited = useSyncExternalStore(pageAhead.subscribe, pageAhead.isAwaited, () => false);
  const address = addressOf(usePathname(), useSearchParams());
  useEffect(() => arrived(address), [address]);
  return awaited ? (
    <div
      role="progressbar"
      aria-label={t('loading')}
      data-print="hide"
      className="page-progress fixed inset-x-0 top-0 z-50 h-0.5 bg-accent"
    />
  ) : null;
}
