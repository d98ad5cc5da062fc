'use client';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { LOCALES } from '@/i18n/locale';
import { rememberPreference } from '@/lib/preferences';
import { cx } from '@/ui/classes';

const OPTIONS = { en: 'EN', ko: '한' } as const;

/** Korean or English, for this browser, by a plain form: with a script the page stays, and with it what was entered. */
export function LanguageSwitch({ onChange }: { onChange?: (locale: 'en' | 'ko') => void }) {
  const t = useTranslations('nav');
  const locale = useLocale();
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams().toString();
  const choose = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const next = LOCALES.find((candidate) => candidate === submitter?.getAttribute('value'));
    if (!next || next === locale) return;
    onChange?.(next);
    if (await rememberPreference('locale', next)) router.refresh();
  };
  return (
    <form
      method="post"
      action="/preferences"
      onSubmit={choose}
      aria-label={t('language')}
      className="inline-flex rounded-md border border-line"
    >
      <input type="hidden" name="to" value={query === '' ? path : `${path}?${query}`} />
      {LOCALES.map((option) => (
        <button
          key={option}
          type="submit"
          name="locale"
          value={option}
          aria-label={t(`languageNames.${option}`)}
          aria-pressed={option === locale}
          className={cx(
            'min-h-7 min-w-8 px-1.5 text-note font-semibold first-of-type:rounded-l-md last-of-type:rounded-r-md',
            option === locale ? 'bg-accent-soft text-accent-ink' : 'text-ink-soft hover:bg-hover',
          )}
        >
          <span lang={option}>{OPTIONS[option]}</span>
        </button>
      ))}
    </form>
  );
}
