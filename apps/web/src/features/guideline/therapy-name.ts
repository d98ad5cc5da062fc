'use client';
import type { DecidedTherapy } from '@consilium/contracts';
import { useTranslations } from 'next-intl';

/** A decided therapy in words, with its class where the words alone do not tell it. */
export function useTherapyName(): (therapy: DecidedTherapy) => string {
  const t = useTranslations('guideline');
  return ({ therapy, label, therapyClass }) =>
    therapy ? t(`therapy.${therapy}`) : `${label} (${t(`therapyClass.${therapyClass}`)})`;
}

/** What was decided, a line each: the therapies in words, then the actions. */
export function useDecidedLines(): (
  decided: Readonly<{ therapies: readonly DecidedTherapy[]; actions: readonly string[] }>,
) => string[] {
  const therapyName = useTherapyName();
  return ({ therapies, actions }) => [...therapies.map(therapyName), ...actions];
}
