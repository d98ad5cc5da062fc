'use client';
import type { CaseListItem, MeetingView } from '@consilium/contracts';
import { SEARCH_LENGTH } from '@consilium/contracts/values';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { Completeness } from '@/features/cases/completeness';
import { Diagnosis } from '@/features/cases/diagnosis';
import { CaseStatusBadge } from '@/features/cases/status-badge';
import { useCommand } from '@/lib/command';
import { problemOf } from '@/lib/problem';
import { useTRPC } from '@/lib/trpc';
import {
  BoardDecisionMark,
  Button,
  Dialog,
  EmptyState,
  ProblemAlert,
  Skeleton,
  TextField,
  Time,
  UnderWay,
} from '@/ui';

/** Finds cases that wait for an agenda and puts them on this one; stays open for the next. */
export function AddCase({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations('schedule.addCase');
  const common = useTranslations('common');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Plus aria-hidden className="size-4" />} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog
        isOpen={open}
        onOpenChange={setOpen}
        title={t('title')}
        actions={<Button onPress={() => setOpen(false)}>{common('close')}</Button>}
      >
        <Waiting meeting={meeting} />
      </Dialog>
    </>
  );
}

function Waiting({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations('schedule.addCase');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const client = useQueryClient();
  const add = useCommand(trpc.meeting.addItem);
  const [search, setSearch] = useState('');
  const [said, setSaid] = useState('');
  const asked = useDeferredValue(search.trim());
  const query = useInfiniteQuery(
    trpc.case.list.infiniteQueryOptions(
      {
        boardId: meeting.boardId,
        status: ['submitted', 'deferred'],
        order: 'waiting',
        limit: 30,
        ...(asked ? { search: asked } : {}),
      },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const put = async (item: CaseListItem) => {
    const done = await add.run({ meetingId: meeting.id, caseId: item.id });
    if (done.ok) setSaid(t('added', { pseudonym: item.pseudonym }));
    await Promise.all([
      client.invalidateQueries(trpc.meeting.get.queryFilter({ meetingId: meeting.id })),
      client.invalidateQueries(trpc.case.list.pathFilter()),
    ]);
  };
  const isBusy = query.isPlaceholderData || asked !== search.trim();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label={t('search')}
        hint={t('searchHint')}
        value={search}
        onChange={setSearch}
        maxLength={SEARCH_LENGTH}
        autoFocus
      />
      <p role="status" className="text-note text-ink-soft empty:hidden">
        {isBusy ? common('searching') : said}
      </p>
      <ProblemAlert problem={add.problem ?? (query.error ? problemOf(query.error) : null)} />
      {query.isPending ? <Skeleton lines={4} /> : null}
      {query.data && items.length === 0 && !isBusy ? (
        <EmptyState title={t(asked ? 'noMatch' : 'none')} hint={t('noneHint')} />
      ) : null}
      <UnderWay isBusy={isBusy}>
        <ul>
          {items.map((item) => (
            <li key={item.id} className="flex items-start gap-3 border-t border-line py-2">
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap gap-x-3">
                  <span className="tabular font-semibold">{item.pseudonym}</span>
                  <span className="text-ink-soft">
                    <Diagnosis primarySite={item.primarySite} whoGrade={item.whoGrade} />
                  </span>
                </p>
                <p className="line-clamp-2">{item.question}</p>
                <div className="mt-0.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-note">
                  {item.submittedAt ? (
                    <span className="text-ink-soft">
                      {t('waitingSince')} <Time at={item.submittedAt} show="day" />
                    </span>
                  ) : null}
                  {item.status === 'deferred' ? <CaseStatusBadge status={item.status} /> : null}
                  <Completeness percent={item.completeness} missing={item.missingCount} />
                  {item.boardDecisionRequired ? <BoardDecisionMark /> : null}
                </div>
              </div>
              <Button
                aria-label={t('addNamed', { pseudonym: item.pseudonym })}
                onPress={() => void put(item)}
                isPending={add.pending}
              >
                {t('add')}
              </Button>
            </li>
          ))}
        </ul>
      </UnderWay>
      {query.hasNextPage && !isBusy ? (
        <Button
          className="self-start"
          onPress={() => void query.fetchNextPage()}
          isPending={query.isFetchingNextPage}
        >
          {common('loadMore')}
        </Button>
      ) : null}
    </div>
  );
}
