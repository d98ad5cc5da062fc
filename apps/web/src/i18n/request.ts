import type { Locale } from '@consilium/contracts';
import { cookies, headers } from 'next/headers';
import type { AbstractIntlMessages } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { DEFAULT_TIME_ZONE, isLocale, LOCALE_COOKIE, preferredLocale } from './locale';
import { NAMESPACES } from './namespaces';

/** Every catalogue in one language. */
export async function messagesIn(locale: Locale): Promise<AbstractIntlMessages> {
  const catalogues = await Promise.all(
    NAMESPACES.map(async (namespace) => {
      const file: { default: AbstractIntlMessages } = await import(
        `../../messages/${locale}/${namespace}.json`
      );
      return [namespace, file.default] as const;
    }),
  );
  return Object.fromEntries(catalogues);
}

/** The reader's language: a cookie's, else the browser's. It stands in no URL, so that a link works for readers of either language. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : preferredLocale((await headers()).get('accept-language'));
  return { locale, messages: await messagesIn(locale), timeZone: DEFAULT_TIME_ZONE };
});
