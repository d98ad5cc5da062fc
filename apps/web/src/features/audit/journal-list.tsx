'use client';
import type { BoardId, HistoryLine, Person, UnreadableRow } from '@consilium/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useRef, useState } from 'react';
import { useAddressFilters } from '@/lib/address-filters';
import { useHotkeys } from '@/lib/hotkeys';
import { useLiveMessages } from '@/lib/live';
import { messageKeyOf, problemOf } from '@/lib/problem';
import { moveRow } from '@/lib/rows';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Alert, Button, EmptyState, ErrorState, Skeleton, UnreadableNote } from '@/ui';
import { Link } from '@/ui/link';
import { FilterBar } from './filter-bar';
import { type AuditFilters, listInput, namedCase, readFilters, writeFilters } from './filters';
import { JournalPages, JournalRows, type Turn } from './journal-rows';
import { typeGroups } from './type-groups';

export interface JournalPage {
  readonly events: HistoryLine[];
  readonly unreadable: UnreadableRow[];
  readonly nextBefore: number | null;
  readonly nextAfter: number | null;
  readonly head: { seq: number; hash: string };
}

export interface JournalListProps {
  boardId: BoardId;
  people: readonly Person[];
  /** As the address had them, with the answer; null where its case is not known. */
  initialFilters: AuditFilters;
  initial: JournalPage | null;
  /** A reader who sees less than everything is told so. */
  seesAll: boolean;
}

/** The journal, newest first. New rows are not inserted while it is read; a button offers them. */
export function JournalList({ boardId, people, initialFilters, initial, seesAll }: JournalListProps) {
  const t = useTranslations('audit');
  const error = useTranslations('error');
  const trpc = useTRPC();
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [latest, setLatest] = useState(0);
  const [filters, change] = useAddressFilters(
    (query) => readFilters(query, typeGroups),
    (next: AuditFilters) => `/audit${writeFilters(next)}`,
  );
  const asked = useDeferredValue(filters);
  const isInitial = writeFilters(asked) === writeFilters(initialFilters);
  const pseudonym = asked.pseudonym.trim();
  const cases = useQuery({
    ...trpc.case.list.queryOptions({ boardId, search: pseudonym, limit: 50 }),
    enabled: pseudonym !== '',
  });
  const named = pseudonym ? namedCase(cases.data?.items ?? [], pseudonym) : null;
  const unknownCase = pseudonym !== '' && cases.isSuccess && named === null;
  const query = useSeededQuery(
    {
      ...trpc.journal.list.queryOptions(listInput(boardId, asked, named?.id ?? null)),
      // Every reading of an auditor is logged, so nothing is read again unless they ask for it.
      staleTime: 'static' as const,
      enabled: pseudonym === '' || named !== null,
      placeholderData: keepPreviousData,
    },
    isInitial && initial && (pseudonym === '' || named) ? initial : undefined,
  );
  useLiveMessages(({ stream, seq }) => {
    if (stream === `board:${boardId}`) setLatest((known) => Math.max(known, seq));
  });
  useHotkeys({
    j: () => moveRow(list.current, 1),
    k: () => moveRow(list.current, -1),
    '/': () => search.current?.focus(),
  });

  const turn = (to: Turn) => {
    change({ ...filters, ...to });
    list.current?.scrollIntoView({ block: 'start' });
  };
  // Until the case is found, the rows are not its own.
  const isBusy = query.isFetching || asked !== filters || (pseudonym !== '' && cases.isFetching);
  const page = unknownCase ? undefined : query.data;
  const newer = page ? latest - page.head.seq : 0;
  const showNewest = () =>
    filters.before === null && filters.after === null
      ? void query.refetch()
      : turn({ before: null, after: null });
  return (
    <>
      <FilterBar filters={filters} groups={typeGroups} people={people} onChange={change} searchRef={search} />
      {seesAll ? null : <p className="mb-2 text-note text-ink-soft">{t('seesPart')}</p>}
      {named ? (
        <p className="mb-2">
          <Link
            href={`/cases/${named.id}`}
            className="font-semibold text-accent-ink underline underline-offset-2"
          >
            {t('toNamedCase', { pseudonym: named.pseudonym })}
          </Link>
        </p>
      ) : null}
      {newer > 0 ? (
        <Alert className="mb-2">
          <span className="mr-3">{t('newer', { count: newer })}</span>
          <Button onPress={showNewest}>{t('showNewest')}</Button>
        </Alert>
      ) : null}
      <UnreadableNote rows={page?.unreadable ?? []} />
      {query.isError ? (
        <ErrorState onRetry={() => void query.refetch()}>
          {error(messageKeyOf(problemOf(query.error).code))}
        </ErrorState>
      ) : page ? (
        page.events.length === 0 && !isBusy ? (
          <EmptyState title={t('empty')} hint={t('emptyHint')} />
        ) : (
          <JournalRows lines={page.events} listRef={list} isBusy={isBusy} />
        )
      ) : unknownCase ? (
        <EmptyState title={t('empty')} hint={t('filters.unknownCase')} />
      ) : (
        <Skeleton lines={8} />
      )}
      <JournalPages page={page} isBusy={isBusy} onTurn={turn} />
    </>
  );
}
