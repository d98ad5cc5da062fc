'use client';
import type { Anchor } from '@consilium/contracts';
import { useTranslations } from 'next-intl';

/** An anchor in words: "Ki-67 index", "Everolimus", "Question", "The case as a whole". */
export function useAnchorName(): (anchor: Anchor) => string {
  const t = useTranslations('case');
  const therapy = useTranslations('guideline.therapy');
  return (anchor) => {
    if (anchor.kind === 'option') return therapy(anchor.therapy);
    if (anchor.kind === 'fact') {
      const key = `fact.${anchor.key}`;
      return t.has(key) ? t(key) : anchor.key;
    }
    if (anchor.kind === 'passage') return t(`fact.${anchor.field}`);
    return t('wholeCase');
  };
}
