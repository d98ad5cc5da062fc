'use client';
import type { HistoryLine, UnreadableRow, UserId } from '@consilium/contracts';
import { keepPreviousData } from '@tanstack/react-query';
import { useTimeZone, useTranslations } from 'next-intl';
import { useDeferredValue, useRef } from 'react';
import { useAddressFilters } from '@/lib/address-filters';
import { useHotkeys } from '@/lib/hotkeys';
import { messageKeyOf, problemOf } from '@/lib/problem';
import { moveRow } from '@/lib/rows';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { EmptyState, ErrorState, Skeleton, UnreadableNote } from '@/ui';
import { FilterBar } from './filter-bar';
import { type AuditFilters, organizationInput, readFilters, writeFilters } from './filters';
import { JournalPages, JournalRows, type Turn } from './journal-rows';
import { organizationGroups } from './type-groups';

export interface OrganizationJournalProps {
  /** As the address had them, with the answer. */
  initialFilters: AuditFilters;
  initial: {
    readonly events: HistoryLine[];
    readonly unreadable: UnreadableRow[];
    readonly nextBefore: number | null;
    readonly nextAfter: number | null;
    readonly head: { seq: number; hash: string };
    readonly people: { userId: UserId; name: string }[];
  };
}

/** The organization's journal, newest first: people, accounts, sign-ins, boards, roles and rules. */
export function OrganizationJournal({ initialFilters, initial }: OrganizationJournalProps) {
  const t = useTranslations('audit');
  const error = useTranslations('error');
  const timeZone = useTimeZone() ?? 'UTC';
  const list = useRef<HTMLUListElement>(null);
  const [filters, change] = useAddressFilters(
    (query) => readFilters(query, organizationGroups),
    (next: AuditFilters) => `/audit${writeFilters(next, 'organization')}`,
  );
  const asked = useDeferredValue(filters);
  const query = useSeededQuery(
    {
      ...useTRPC().organization.journal.queryOptions(organizationInput(timeZone, asked)),
      // Every reading is logged, so nothing is read again unless the auditor asks for it.
      staleTime: 'static' as const,
      placeholderData: keepPreviousData,
    },
    writeFilters(asked) === writeFilters(initialFilters) ? initial : undefined,
  );
  useHotkeys({ j: () => moveRow(list.current, 1), k: () => moveRow(list.current, -1) });
  const turn = (to: Turn) => {
    change({ ...filters, ...to });
    list.current?.scrollIntoView({ block: 'start' });
  };
  const isBusy = query.isFetching || asked !== filters;
  const page = query.data;
  return (
    <>
      <FilterBar filters={filters} groups={organizationGroups} people={initial.people} onChange={change} />
      <UnreadableNote rows={page?.unreadable ?? []} />
      {query.isError ? (
        <ErrorState onRetry={() => void query.refetch()}>
          {error(messageKeyOf(problemOf(query.error).code))}
        </ErrorState>
      ) : !page ? (
        <Skeleton lines={8} />
      ) : page.events.length === 0 && !isBusy ? (
        <EmptyState title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <JournalRows lines={page.events} listRef={list} isBusy={isBusy} />
      )}
      <JournalPages page={page} isBusy={isBusy} onTurn={turn} />
    </>
  );
}
