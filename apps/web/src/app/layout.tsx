import './globals.css';
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { cookies } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { isLocale } from '@/i18n/locale';
import { Words } from '@/i18n/words';
import { Providers } from '@/lib/providers';
import { chosenTheme, THEME_COOKIE } from '@/lib/theme';

/** Cut by build/fonts.ts; it comes with the document, and a font of the same widths stands in for it until then. */
const latin = localFont({
  src: './fonts/latin.woff2',
  weight: '400 650',
  display: 'optional',
  variable: '--font-latin',
  adjustFontFallback: 'Arial',
});

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
  // Known before the first paint without a script, which would keep the page from being read until its style is there.
  const theme = chosenTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang={locale} className={latin.variable} data-theme={theme}>
      <body>
        <NextIntlClientProvider messages={{}}>
          <Words of="layout .">
            <Providers locale={isLocale(locale) ? locale : 'en'}>{children}</Providers>
          </Words>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
