'use client';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { LOCALES } from '@/i18n/locale';
import { rememberLocale } from '@/lib/preferences';

const OPTIONS = { en: 'EN', ko: '한' } as const;

/** Korean or English, for this browser; `onChange` may also tell the server. */
export function LanguageSwitch({ onChange }: { onChange?: (locale: 'en' | 'ko') => void }) {
  const t = useTranslations('nav');
  const locale = useLocale();
  const router = useRouter();
  return (
    <ToggleButtonGroup
      aria-label={t('language')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[locale]}
      onSelectionChange={(keys) => {
        const next = LOCALES.find((candidate) => keys.has(candidate));
        if (!next || next === locale) return;
        onChange?.(next);
        void rememberLocale(next).then(() => router.refresh());
      }}
      className="inline-flex rounded-md border border-line"
    >
      {LOCALES.map((option) => (
        <ToggleButton
          key={option}
          id={option}
          aria-label={t(`languageNames.${option}`)}
          className="min-h-7 min-w-8 px-1.5 text-note font-semibold text-ink-soft first:rounded-l-md last:rounded-r-md data-hovered:bg-hover data-selected:bg-accent-soft data-selected:text-accent-ink"
        >
          <span lang={option}>{OPTIONS[option]}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
