'use client';
import type { BoardId, CaseListItem, UnreadableRow } from '@consilium/contracts';
import { SEARCH_LENGTH } from '@consilium/contracts/values';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useDeferredValue, useRef } from 'react';
import { useAddressFilters } from '@/lib/address-filters';
import { useHotkeys } from '@/lib/hotkeys';
import { problemOf } from '@/lib/problem';
import { moveRow } from '@/lib/rows';
import { arrivalOf } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import {
  Button,
  EmptyState,
  isKept,
  LinkButton,
  PageHead,
  ProblemAlert,
  UnderWay,
  UnreadableNote,
} from '@/ui';
import { CaseCard } from './case-card';
import { CaseFilterBar } from './case-filters';
import { CaseTable } from './case-table';
import { type CaseFilters, listInput, readFilters, writeFilters } from './filters';

export interface CaseListProps {
  boardId: BoardId;
  /** As the URL had them when the page was built, with their answer. */
  initialFilters: CaseFilters;
  initial: { items: CaseListItem[]; nextCursor: string | null; unreadable: UnreadableRow[] };
  mayEnter: boolean;
  /** What there is to say of the list as a whole. */
  notice?: ReactNode;
}

const NO_FILTERS: CaseFilters = { search: '', status: null, flagged: false };

/** The board's cases: searched and narrowed as one types, walked with j, k and Enter. */
export function CaseList({ boardId, initialFilters, initial, mayEnter, notice }: CaseListProps) {
  const t = useTranslations('cases');
  const common = useTranslations('common');
  const [filters, change] = useAddressFilters(readFilters, (next) => `/cases${writeFilters(next)}`);
  const asked = useDeferredValue(filters);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const isInitial = asked.search.trim() === '' && writeFilters(asked) === writeFilters(initialFilters);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, ...query } = useInfiniteQuery(
    useTRPC().case.list.infiniteQueryOptions(listInput(boardId, asked), {
      enabled: isKept(asked.search, SEARCH_LENGTH),
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
      ...(isInitial
        ? {
            initialData: { pages: [initial], pageParams: [null] },
            initialDataUpdatedAt: arrivalOf(initial),
          }
        : {}),
    }),
  );
  // What is too long to be searched for is said at its field, and has no answer.
  const isAsked = isKept(filters.search, SEARCH_LENGTH);
  const answer = isAsked ? data : undefined;
  const isBusy = isAsked && (query.isPlaceholderData || asked !== filters);
  const items = answer?.pages.flatMap((page) => page.items) ?? [];
  const count = items.length;
  const counted = isBusy
    ? common('searching')
    : hasNextPage
      ? common('shownSoFar', { count })
      : t('count', { count });
  const narrowed = filters.search.trim() !== '' || writeFilters(filters) !== '';

  useHotkeys({
    j: () => moveRow(list.current, 1),
    k: () => moveRow(list.current, -1),
    '/': () => search.current?.focus(),
  });

  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          mayEnter ? (
            <LinkButton href="/cases/new" look="primary" icon={<Plus aria-hidden className="size-4" />}>
              {t('newCase')}
            </LinkButton>
          ) : null
        }
      />
      {notice}
      <CaseFilterBar filters={filters} onChange={change} searchRef={search} />
      <p role="status" className="mb-1 text-note text-ink-soft">
        {answer ? counted : null}
      </p>
      <ProblemAlert problem={error && !data ? problemOf(error) : null} />
      {error && !data ? <Button onPress={() => void refetch()}>{common('retry')}</Button> : null}
      <UnreadableNote rows={answer?.pages.flatMap((page) => page.unreadable) ?? []} />
      {!answer ? null : count === 0 && !isBusy ? (
        <EmptyState
          title={t(narrowed ? 'noMatch' : 'empty')}
          hint={t(narrowed ? 'noMatchHint' : 'emptyHint')}
          action={narrowed ? <Button onPress={() => change(NO_FILTERS)}>{t('clearFilters')}</Button> : null}
        />
      ) : (
        <UnderWay isBusy={isBusy}>
          <div ref={list}>
            <div className="max-md:hidden">
              <CaseTable items={items} />
            </div>
            <div className="border-t border-line md:hidden">
              {items.map((item) => (
                <CaseCard key={item.id} item={item} showStatus />
              ))}
            </div>
          </div>
          {hasNextPage && !isBusy ? (
            <Button className="mt-3" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
              {common('loadMore')}
            </Button>
          ) : null}
        </UnderWay>
      )}
    </>
  );
}
