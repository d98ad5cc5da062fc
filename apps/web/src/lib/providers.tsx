'use client';
import type { Locale } from '@consilium/contracts';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** What the widgets of the whole tree need in the browser: their language. */
export function Providers({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <I18nProvider locale={locale === 'ko' ? 'ko-KR' : 'en-US'}>{children}</I18nProvider>;
}
