'use client';
import { useTranslations } from 'next-intl';
import { siteKeysOf } from '@/lib/site';

/** Names an ICD-O-3 topography code in the reader's language: `C25.1` -> "Pancreas, body". */
export function useSiteName(): (code: string | null) => string {
  const t = useTranslations('clinical.site');
  return (code) => {
    if (code === null) return t('none');
    const key = siteKeysOf(code).find((candidate) => t.has(candidate));
    return key ? t(key) : t('other', { code });
  };
}
