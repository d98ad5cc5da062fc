'use client';
import type { Locale } from '@consilium/contracts';
import { useRouter } from 'next/navigation';
import { ThemeProvider } from 'next-themes';
import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';

const THEMES = ['light', 'dark', 'projector'];

/** Everything the whole tree needs in the browser: theme, language of widgets, client navigation of links. */
export function Providers({
  locale,
  nonce,
  children,
}: {
  locale: Locale;
  nonce: string | undefined;
  children: ReactNode;
}) {
  const router = useRouter();
  return (
    <ThemeProvider
      attribute="data-theme"
      themes={THEMES}
      defaultTheme="system"
      disableTransitionOnChange
      {...(nonce ? { nonce } : {})}
    >
      <I18nProvider locale={locale === 'ko' ? 'ko-KR' : 'en-US'}>
        <RouterProvider navigate={(href) => router.push(href)}>{children}</RouterProvider>
      </I18nProvider>
    </ThemeProvider>
  );
}
