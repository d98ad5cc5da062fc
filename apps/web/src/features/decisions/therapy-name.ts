'use client';
import type { DecidedTherapy } from '@consilium/contracts';
import { useTranslations } from 'next-intl';

/** A decided therapy in words, with its class where the words alone do not tell it. */
export function useTherapyName(): (therapy: DecidedTherapy) => string {
  const t = useTranslations('guideline');
  return ({ therapy, label, therapyClass }) =>
    therapy ? t(`therapy.${therapy}`) : `${label} (${t(`therapyClass.${therapyClass}`)})`;
}
