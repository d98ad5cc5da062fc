'use client';
import type { Locale } from '@consilium/contracts';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';

/** Everything the whole tree needs in the browser: language of widgets, client navigation of links. */
export function Providers({ locale, children }: { locale: Locale; children: ReactNode }) {
  const router = useRouter();
  return (
    <I18nProvider locale={locale === 'ko' ? 'ko-KR' : 'en-US'}>
      <RouterProvider navigate={(href) => router.push(href)}>{children}</RouterProvider>
    </I18nProvider>
  );
}
