'use client';
import type { Recommendation } from '@consilium/contracts';
import { CircleCheck, CircleHelp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { missingEffects, missingKey } from './missing-effects';

/** What is not known and what hangs on it. `hrefOf` leads to where the fact stands or is entered. */
export function MissingData({
  recommendation,
  hrefOf,
}: {
  recommendation: Recommendation;
  hrefOf: (fact: string) => string;
}) {
  const t = useTranslations('case.missing');
  const words = useTranslations('guideline');
  const effects = missingEffects(recommendation);
  if (effects.length === 0)
    return (
      <p className="flex items-center gap-1.5 text-ink-soft">
        <CircleCheck aria-hidden className="size-4 shrink-0" />
        {t('none')}
      </p>
    );
  return (
    <ul className="flex flex-col gap-1">
      {effects.map(({ item, fact, waiting, also }) => (
        <li key={item} className="flex gap-1.5">
          <CircleHelp aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-soft" />
          <span>
            <a href={hrefOf(fact)} className="font-medium text-accent-ink underline underline-offset-2">
              {words(`missing.${missingKey(item)}`)}
            </a>
            <span className="text-ink-soft">
              {also ? ` ${t(`also.${also}`)}` : null}
              {waiting.length > 0
                ? ` ${t('waiting', { therapies: waiting.map((id) => words(`therapy.${id}`)).join(', ') })}`
                : null}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
