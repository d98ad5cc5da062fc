'use client';
import { useTranslations } from 'next-intl';
import { siteKeysOf } from './site';

/** A primary's name for people from its ICD-O-3 code: "Pancreas, body", "Ileum". */
export function useSiteName(): (code: string | null) => string {
  const t = useTranslations('clinical.site');
  return (code) => {
    if (code === null) return t('none');
    const key = siteKeysOf(code).find((candidate) => t.has(candidate));
    return key ? t(key) : t('other', { code });
  };
}
