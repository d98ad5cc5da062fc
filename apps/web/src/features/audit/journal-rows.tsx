'use client';
import type { HistoryLine } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { Button, SearchingNote, UnderWay } from '@/ui';
import type { AuditFilters } from './filters';
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
    <>
      <SearchingNote isBusy={isBusy} />
      <UnderWay isBusy={isBusy}>
        <ul ref={listRef} aria-label={t('journal')}>
          {lines.map((line) => (
            <JournalRow key={line.seq} line={line} />
          ))}
        </ul>
      </UnderWay>
    </>
  );
}

/** Where a page lies: below a row, just above one, or (neither) the newest. */
export type Turn = Pick<AuditFilters, 'before' | 'after'>;

/** The ways to the newest, newer, older and oldest rows. */
export function JournalPages({
  page,
  isBusy,
  onTurn,
}: {
  page: { readonly nextBefore: number | null; readonly nextAfter: number | null } | undefined;
  isBusy: boolean;
  onTurn: (turn: Turn) => void;
}) {
  const t = useTranslations('audit');
  if (!page) return null;
  const { nextBefore, nextAfter } = page;
  if (nextBefore === null && nextAfter === null) return null;
  const turns = [
    { name: 'newest', to: nextAfter === null ? null : { before: null, after: null } },
    { name: 'newerPage', to: nextAfter === null ? null : { before: null, after: nextAfter } },
    { name: 'older', to: nextBefore === null ? null : { before: nextBefore, after: null } },
    { name: 'oldest', to: nextBefore === null ? null : { before: null, after: 0 } },
  ] as const;
  return (
    <nav aria-label={t('pages')} className="mt-3 flex flex-wrap gap-2" data-print="hide">
      {turns.map(({ name, to }) =>
        to === null ? null : (
          <Button key={name} onPress={() => onTurn(to)} isPending={isBusy}>
            {t(name)}
          </Button>
        ),
      )}
    </nav>
  );
}
