'use client';
import type { EffectSentence, MissingEffect } from '@consilium/contracts';
import { CircleCheck, CircleHelp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { missingKey } from '@/features/guideline/missing-key';

/** What is not known and what hangs on it. `hrefOf` leads to where the fact stands or is entered. */
export function MissingData({
  missing,
  waits,
  hrefOf,
}: {
  missing: readonly MissingEffect[];
  /** Whether a therapy waits for something all the same. */
  waits: boolean;
  hrefOf: (fact: string) => string;
}) {
  const t = useTranslations('case.missing');
  const words = useTranslations('guideline');
  const sentence = (effect: EffectSentence): string =>
    'therapies' in effect
      ? t(effect.says, { therapies: effect.therapies.map((id) => words(`therapy.${id}`)).join(', ') })
      : t(effect.says);
  if (missing.length === 0)
    return (
      <p className="flex items-center gap-1.5 text-ink-soft">
        <CircleCheck aria-hidden className="size-4 shrink-0" />
        {t(waits ? 'noneButOpen' : 'none')}
      </p>
    );
  return (
    <ul className="flex flex-col gap-1">
      {missing.map(({ item, fact, alone, together }) => (
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
