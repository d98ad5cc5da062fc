'use client';
import { type AbstractIntlMessages, NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import { type ReactNode, useMemo } from 'react';

/** Catalogues of both, a part of one beside a part of the other. */
export function together(around: AbstractIntlMessages, more: AbstractIntlMessages): AbstractIntlMessages {
  const all = { ...around };
  for (const [catalogue, words] of Object.entries(more)) {
    const known = all[catalogue];
    all[catalogue] = typeof known === 'object' && typeof words === 'object' ? { ...known, ...words } : words;
  }
  return all;
}

/** Words besides those of what stands around. */
export function MoreWords({ messages, children }: { messages: AbstractIntlMessages; children: ReactNode }) {
  const around = useMessages() as AbstractIntlMessages;
  const all = useMemo(() => together(around, messages), [around, messages]);
  return (
    <NextIntlClientProvider locale={useLocale()} messages={all}>
      {children}
    </NextIntlClientProvider>
  );
}
