'use client';
import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import { type ReactNode, Suspense, use } from 'react';
import { Skeleton } from '@/ui';

type Words = Record<string, unknown>;
const CATALOGUES = {
  en: () => import('../../../messages/en/guidelineContent.json'),
  ko: () => import('../../../messages/ko/guidelineContent.json'),
} as const;
const asked = new Map<string, Promise<Words>>();

/** The catalogue of the guideline's content, fetched the first time somebody opens something that needs it. */
function contentWords(locale: string): Promise<Words> {
  const found = asked.get(locale);
  if (found) return found;
  const fetched = CATALOGUES[locale === 'ko' ? 'ko' : 'en']().then((file): Words => file.default);
  asked.set(locale, fetched);
  // After a failed request the next use asks again.
  fetched.catch(() => asked.delete(locale));
  return fetched;
}

function WithWords({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const guidelineContent = use(contentWords(locale));
  const messages = { ...useMessages(), guidelineContent } as ReturnType<typeof useMessages>;
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}

/** What is inside reads `guidelineContent`, a catalogue too large to come with every page. */
export function ContentWords({ children }: { children: ReactNode }) {
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <WithWords>{children}</WithWords>
    </Suspense>
  );
}
