import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { isLocale } from '@/i18n/locale';
import { Words } from '@/i18n/words';
import { Providers } from '@/lib/providers';

export const metadata: Metadata = {
  title: { default: 'Consilium', template: '%s · Consilium' },
  robots: { index: false, follow: false },
};
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f6f2' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    // next-themes sets the theme before the first paint, which the server can't know.
    <html lang={locale} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider messages={{}}>
          <Words of="layout .">
            <Providers locale={isLocale(locale) ? locale : 'en'} nonce={nonce}>
              {children}
            </Providers>
          </Words>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
