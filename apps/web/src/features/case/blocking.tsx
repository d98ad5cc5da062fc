'use client';
import { useTranslations } from 'next-intl';
import { Alert } from '@/ui';

/** Facts without which the guideline has no answer at all. */
export function Blocking({ facts, hrefOf }: { facts: readonly string[]; hrefOf: (fact: string) => string }) {
  const t = useTranslations('case');
  return (
    <Alert title={t('blocking.title')}>
      <p>{t('blocking.hint')}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4">
        {facts.map((fact) => (
          <li key={fact}>
            <a href={hrefOf(fact)} className="font-medium text-accent-ink underline underline-offset-2">
              {t(`fact.${fact}`)}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
