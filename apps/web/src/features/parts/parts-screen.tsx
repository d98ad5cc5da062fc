'use client';
import type { Locale } from '@consilium/contracts';
import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl';
import { I18nProvider } from 'react-aria-components';
import { PARTS } from './parts';

const THEMES = ['light', 'dark', 'projector'] as const;

/** The whole design system, each part in its states, in every theme and language. */
export function PartsScreen({ words }: { words: Readonly<Record<Locale, AbstractIntlMessages>> }) {
  return (
    <main>
      {THEMES.map((theme) => (
        <div key={theme} data-theme={theme} className="grid bg-surface text-ink lg:grid-cols-2">
          {(['ko', 'en'] as const).map((locale) => (
            <NextIntlClientProvider
              key={locale}
              locale={locale}
              messages={words[locale]}
              timeZone="Asia/Seoul"
            >
              <I18nProvider locale={locale === 'ko' ? 'ko-KR' : 'en-US'}>
                <div lang={locale} className="flex min-w-0 flex-col gap-6 p-6">
                  <h1 className="text-title">
                    <code>{`${theme} ${locale}`}</code>
                  </h1>
                  {PARTS.map(({ names, Sample }) => (
                    <section key={names} className="flex flex-col gap-2">
                      <h2 className="eyebrow">
                        <code>{names}</code>
                      </h2>
                      <Sample />
                    </section>
                  ))}
                </div>
              </I18nProvider>
            </NextIntlClientProvider>
          ))}
        </div>
      ))}
    </main>
  );
}
