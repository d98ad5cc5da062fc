'use client';
import type { BoardId, DecisionListItem, UnreadableRow } from '@consilium/contracts';
import { SEARCH_LENGTH } from '@consilium/contracts/values';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue } from 'react';
import { useTherapyName } from '@/features/guideline/therapy-name';
import { useAddressFilters } from '@/lib/address-filters';
import { messageKeyOf, problemOf } from '@/lib/problem';
import { arrivalOf } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import {
  Badge,
  BoardDecisionMark,
  Button,
  Cell,
  Checkbox,
  DateField,
  Day,
  EmptyState,
  ErrorState,
  HeadCell,
  isDay,
  isKept,
  Link,
  PageHead,
  Row,
  SearchingNote,
  SearchLine,
  Table,
  Time,
  UnderWay,
  UnreadableNote,
} from '@/ui';
import { NativeChoice } from '@/ui/native-field';
import { addressOf, type DecisionFilters, implementationFilters, listInput, readFilters } from './filters';
import { ImplementationBadge } from './implementation';

export interface RegisterProps {
  boardId: BoardId;
  initialFilters: DecisionFilters;
  initial: { decisions: DecisionListItem[]; unreadable: UnreadableRow[]; nextCursor: string | null };
}

/** Every signed decision of the board, newest first. */
export function Register({ boardId, initialFilters, initial }: RegisterProps) {
  const t = useTranslations('decisions');
  const error = useTranslations('error');
  const after = useTranslations('afterDecision');
  const common = useTranslations('common');
  const [filters, setFilters] = useAddressFilters(readFilters, addressOf);
  const asked = useDeferredValue(filters);
  const {
    data,
    isError,
    error: failure,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
    isPlaceholderData,
  } = useInfiniteQuery(
    useTRPC().decision.list.infiniteQueryOptions(listInput(boardId, asked), {
      enabled: isKept(asked.search, SEARCH_LENGTH),
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
      ...(asked.search.trim() === '' && addressOf(asked) === addressOf(initialFilters)
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
  const isBusy = isAsked && (isPlaceholderData || asked !== filters);
  const decisions = answer?.pages.flatMap((page) => page.decisions) ?? [];
  const count = decisions.length;
  const counted = isBusy
    ? common('searching')
    : hasNextPage
      ? common('shownSoFar', { count })
      : t('lead', { count });
  return (
    <>
      <PageHead title={t('title')} lead={answer ? counted : null} />
      <search className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3" data-print="hide">
        <SearchLine
          label={t('search')}
          hint={t('searchHint')}
          value={filters.search}
          onChange={(search) => setFilters({ ...filters, search })}
          maxLength={SEARCH_LENGTH}
          className="flex-1 basis-60 sm:max-w-xs"
        />
        <NativeChoice
          label={t('relation')}
          className="w-48"
          options={(['all', 'follows', 'departs'] as const).map((value) => ({
            value,
            label: t(`relations.${value}`),
          }))}
          value={filters.relation ?? 'all'}
          onChange={(value) => setFilters({ ...filters, relation: value === 'all' ? null : value })}
        />
        <NativeChoice
          label={after('filter.label')}
          className="w-40"
          options={[
            { value: 'all' as const, label: after('filter.all') },
            ...implementationFilters.map((value) => ({
              value,
              label:
                value === 'open' || value === 'overdue'
                  ? after(`filter.${value}`)
                  : after(`implementation.statuses.${value}`),
            })),
          ]}
          value={filters.implementation ?? 'all'}
          onChange={(value) => setFilters({ ...filters, implementation: value === 'all' ? null : value })}
        />
        <DateField
          label={t('from')}
          value={filters.from}
          onChange={(from) => setFilters({ ...filters, from: isDay(from) ? from : null })}
        />
        <DateField
          label={t('to')}
          value={filters.to}
          onChange={(to) => setFilters({ ...filters, to: isDay(to) ? to : null })}
        />
        <Checkbox
          isSelected={filters.radioligand}
          onChange={(radioligand) => setFilters({ ...filters, radioligand })}
          className="items-center pb-1"
        >
          {t('radioligandOnly')}
        </Checkbox>
      </search>
      <SearchingNote isBusy={isBusy} />
      <UnreadableNote rows={answer?.pages.flatMap((page) => page.unreadable) ?? []} />
      {isError && !data ? (
        <ErrorState onRetry={() => void refetch()}>{error(messageKeyOf(problemOf(failure).code))}</ErrorState>
      ) : !answer ? null : count === 0 && !isBusy ? (
        <EmptyState title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <UnderWay isBusy={isBusy} className="overflow-x-auto">
          <Table
            caption={t('title')}
            className="max-md:block max-md:[&_thead]:sr-only max-md:[&_tbody]:block"
          >
            <thead>
              <tr>
                <HeadCell>{t('columns.case')}</HeadCell>
                <HeadCell>{t('columns.decision')}</HeadCell>
                <HeadCell>{t('columns.relation')}</HeadCell>
                <HeadCell>{t('columns.responsible')}</HeadCell>
                <HeadCell>{after('implementation.title')}</HeadCell>
                <HeadCell>{t('columns.signed')}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {decisions.map((decision) => (
                <RegisterRow key={decision.id} decision={decision} />
              ))}
            </tbody>
          </Table>
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

function RegisterRow({ decision }: { decision: DecisionListItem }) {
  const t = useTranslations('decisions');
  const guideline = useTranslations('guideline.boardReason');
  const after = useTranslations('afterDecision');
  const therapyName = useTherapyName();
  const small = 'max-md:block max-md:border-0 max-md:py-0.5 max-md:pr-0';
  return (
    <Row className="max-md:block max-md:py-2">
      <Cell className={small}>
        <Link href={`/decisions/${decision.id}`} className="font-semibold underline-offset-2 hover:underline">
          {decision.pseudonym}
        </Link>
        {decision.superseded ? (
          <span className="block max-md:ml-2 max-md:inline">
            <Badge>{after('superseded.badge')}</Badge>
          </span>
        ) : null}
        {decision.addendumCount > 0 ? (
          <span className="block text-note text-ink-soft max-md:ml-2 max-md:inline">
            {after('addenda.count', { count: decision.addendumCount })}
          </span>
        ) : null}
      </Cell>
      <Cell className={small}>
        <ul>
          {decision.therapies.map((therapy) => (
            <li key={`${therapy.therapy ?? ''}${therapy.label}`}>{therapyName(therapy)}</li>
          ))}
          {decision.actions.map((action) => (
            <li key={action} className="text-ink-soft">
              {action}
            </li>
          ))}
        </ul>
        {decision.boardDecisionReasons.length > 0 ? (
          <BoardDecisionMark
            reasons={decision.boardDecisionReasons.map((reason) => guideline(reason))}
            className="mt-1"
          />
        ) : null}
      </Cell>
      <Cell className={small}>
        <Badge>{t(`relations.${decision.relation}`)}</Badge>
        {decision.dissentCount > 0 ? (
          <span className="ml-2 text-note text-ink-soft">
            {t('dissent', { count: decision.dissentCount })}
          </span>
        ) : null}
      </Cell>
      <Cell className={small}>
        {decision.responsibleName}
        <span className="block text-note text-ink-soft max-md:ml-2 max-md:inline">
          {t('due')} <Day day={decision.dueOn} />
        </span>
      </Cell>
      <Cell className={small}>
        {decision.superseded && decision.implementation === null ? null : (
          <ImplementationBadge status={decision.implementation} overdue={decision.overdue} />
        )}
      </Cell>
      <Cell className={small}>
        <Time at={decision.signedAt} show="day" />
        <span className="block text-note text-ink-soft max-md:ml-2 max-md:inline">{decision.signerName}</span>
      </Cell>
    </Row>
  );
}
