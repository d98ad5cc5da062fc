import type { Locale } from '@consilium/contracts';

export const LOCALES: readonly Locale[] = ['en', 'ko'];
export const LOCALE_COOKIE = 'locale';
export const DEFAULT_TIME_ZONE = 'Asia/Seoul';

export const isLocale = (value: string | undefined): value is Locale =>
  LOCALES.some((locale) => locale === value);

/** The first language of an Accept-Language header that the product speaks, by its weights; English when there is none. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { language: tag.split('-')[0], weight: weight ? Number(weight.slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language).find(isLocale) ?? 'en';
}
