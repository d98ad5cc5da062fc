'use client';
import type { HistoryLine } from '@consilium/contracts';
import { useTranslations } from 'next-intl';

/** Tells an event in one sentence of the reader's language; a type without a sentence is told by its name. */
export function useSentence(): (line: HistoryLine) => string {
  const t = useTranslations('event');
  const audit = useTranslations('audit');
  return ({ type, params, actorName }) => {
    const key = type.replaceAll('.', '-');
    return t.has(key) ? t(key, { ...params, actor: actorName || audit('system') }) : type;
  };
}
