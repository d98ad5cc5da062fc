'use client';
import type { BallotOption } from '@consilium/contracts';
import { useTranslations } from 'next-intl';

/** An option's name for people: the catalogue's for a therapy of the guideline, its own words for a free one. */
export function useOptionName(): (option: Pick<BallotOption, 'therapy' | 'label'>) => string {
  const t = useTranslations('guideline.therapy');
  return (option) => (option.therapy ? t(option.therapy) : option.label);
}
