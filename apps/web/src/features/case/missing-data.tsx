'use client';
import type { ClinicalFacts, Recommendation } from '@consilium/contracts';
import { CircleCheck, CircleHelp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { missingKey } from '@/features/guideline/missing-key';
import { type EffectSentence, missingEffects } from './missing-effects';

/** What is not known and what hangs on it. `hrefOf` leads to where the fact stands or is entered. */
export function MissingData({
  recommendation,
  facts,
  hrefOf,
}: {
  recommendation: Recommendation;
  facts: ClinicalFacts;
  hrefOf: (fact: string) => string;
}) {
  const t = useTranslations('case.missing');
  const words = useTranslations('guideline');
  const effects = useMemo(() => missingEffects(recommendation, facts), [recommendation, facts]);
  const sentence = (effect: EffectSentence): string =>
    'therapies' in effect
      ? t(effect.says, { therapies: effect.therapies.map((id) => words(`therapy.${id}`)).join(', ') })
      : t(effect.says);
  if (effects.length === 0)
    return (
      <p className="flex items-center gap-1.5 text-ink-soft">
        <CircleCheck aria-hidden className="size-4 shrink-0" />
        {t(recommendation.undetermined.length > 0 ? 'noneButOpen' : 'none')}
      </p>
    );
  return (
    <ul className="flex flex-col gap-1">
      {effects.map(({ item, fact, alone, together }) => (
        <li key={item} className="flex gap-1.5">
          <CircleHelp aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-soft" />
          <span>
            <a href={hrefOf(fact)} className="font-medium text-accent-ink underline underline-offset-2">
              {words(`missing.${missingKey(item)}`)}
            </a>
            <span className="text-ink-soft">
              {[
                ...alone.map(sentence),
                ...(together.length > 0
                  ? [t(alone.length > 0 ? 'also' : 'onlyTogether'), ...together.map(sentence)]
                  : []),
              ].map((text) => ` ${text}`)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
