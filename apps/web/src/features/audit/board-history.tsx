'use client';
import type { BoardId } from '@consilium/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { messageKeyOf, problemOf } from '@/lib/problem';
import { useTRPC } from '@/lib/trpc';
import { Button, EmptyState, ErrorState, Skeleton, UnreadableNote } from '@/ui';
import { JournalRow } from './journal-row';

/** Who changed roles and rules of the board: rows of the organization's stream. */
export function BoardHistory({ boardId }: { boardId: BoardId }) {
  const t = useTranslations('admin.history');
  const error = useTranslations('error');
  const [before, setBefore] = useState<number | null>(null);
  const query = useQuery({
    ...useTRPC().board.history.queryOptions({ boardId, ...(before === null ? {} : { before }) }),
    placeholderData: keepPreviousData,
  });
  if (query.isError)
    return (
      <ErrorState onRetry={() => void query.refetch()}>
        {error(messageKeyOf(problemOf(query.error).code))}
      </ErrorState>
    );
  if (!query.data) return <Skeleton lines={4} />;
  const { events, unreadable, nextBefore } = query.data;
  if (events.length + unreadable.length === 0) return <EmptyState title={t('empty')} />;
  return (
    <>
      <p className="mb-2 text-note text-ink-soft">{t('lead')}</p>
      <UnreadableNote rows={unreadable} />
      <ol>
        {events.map((line) => (
          // The board is what the page is about.
          <JournalRow key={line.seq} line={{ ...line, boardName: null }} />
        ))}
      </ol>
      <div className="mt-3 flex gap-2">
        {before === null ? null : <Button onPress={() => setBefore(null)}>{t('newest')}</Button>}
        {nextBefore === null ? null : (
          <Button isPending={query.isFetching} onPress={() => setBefore(nextBefore)}>
            {t('older')}
          </Button>
        )}
      </div>
    </>
  );
}
