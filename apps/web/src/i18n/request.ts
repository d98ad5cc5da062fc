import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { DEFAULT_TIME_ZONE, isLocale, LOCALE_COOKIE, preferredLocale } from './locale';
import { NAMESPACES } from './namespaces';

/** The reader's language: a cookie's, else the browser's. It stands in no URL, so that a link works for readers of either language. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : preferredLocale((await headers()).get('accept-language'));
  const catalogues = await Promise.all(
    NAMESPACES.map(async (namespace) => {
      const file: { default: Record<string, unknown> } = await import(
        `../../messages/${locale}/${namespace}.json`
      );
      return [namespace, file.default] as const;
    }),
  );
  return { locale, messages: Object.fromEntries(catalogues), timeZone: DEFAULT_TIME_ZONE };
});
