'use client';
import type { HistoryLine } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { Button } from '@/ui';
import { JournalRow } from './journal-row';

/** A page of a journal, newest first. */
export function JournalRows({
  lines,
  listRef,
  isBusy,
}: {
  lines: readonly HistoryLine[];
  listRef: Ref<HTMLUListElement>;
  isBusy: boolean;
}) {
  const t = useTranslations('audit');
  return (
    <ul ref={listRef} aria-label={t('journal')} aria-busy={isBusy}>
      {lines.map((line) => (
        <JournalRow key={line.seq} line={line} />
      ))}
    </ul>
  );
}

/** The way to older rows, and back to the newest. */
export function JournalPages({
  page,
  before,
  isBusy,
  onTurn,
}: {
  page: { readonly nextBefore: number | null } | undefined;
  before: number | null;
  isBusy: boolean;
  onTurn: (before: number | null) => void;
}) {
  const t = useTranslations('audit');
  if (!page || (page.nextBefore === null && before === null)) return null;
  return (
    <nav aria-label={t('pages')} className="mt-3 flex gap-2">
      {before === null ? null : <Button onPress={() => onTurn(null)}>{t('newest')}</Button>}
      {page.nextBefore === null ? null : (
        <Button onPress={() => onTurn(page.nextBefore)} isPending={isBusy}>
          {t('older')}
        </Button>
      )}
    </nav>
  );
}
