'use client';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { messageKeyOf, problemOf } from '@/lib/problem';
import { useTRPC } from '@/lib/trpc';
import {
  Badge,
  Button,
  Cell,
  EmptyState,
  ErrorState,
  HeadCell,
  Link,
  Row,
  Skeleton,
  Table,
  UnreadableNote,
} from '@/ui';
import type { AuditOf } from './filters';
import { Stamp } from './stamp';

/** On a phone a row is a paragraph. */
const small = 'max-md:mr-3 max-md:inline-block max-md:py-0.5 max-md:pr-0 max-md:empty:hidden';

/** Who read what, and who was refused. Reading it is logged as well. */
export function AccessLog({ of }: { of: AuditOf }) {
  const t = useTranslations('audit.access');
  const error = useTranslations('error');
  const [before, setBefore] = useState<string | null>(null);
  const trpc = useTRPC();
  const page = before ? { before } : {};
  const reading = { staleTime: 'static' as const, gcTime: 0, placeholderData: keepPreviousData };
  const ofBoard = useQuery({
    ...trpc.journal.accessLog.queryOptions(of === 'organization' ? skipToken : { boardId: of, ...page }),
    ...reading,
  });
  const ofOrganization = useQuery({
    ...trpc.organization.accessLog.queryOptions(of === 'organization' ? page : skipToken),
    ...reading,
  });
  const query = of === 'organization' ? ofOrganization : ofBoard;
  const acts = useTranslations('audit.acts');
  const actName = (act: string) => {
    const key = act.replace('.', '-');
    return acts.has(key) ? acts(key) : act;
  };
  const codeName = (code: string) => {
    const key = messageKeyOf(code as Parameters<typeof messageKeyOf>[0]);
    return error.has(key) ? error(key) : code;
  };
  if (query.isError)
    return (
      <ErrorState onRetry={() => void query.refetch()}>
        {error(messageKeyOf(problemOf(query.error).code))}
      </ErrorState>
    );
  if (!query.data) return <Skeleton lines={8} />;
  const { entries, unreadable, nextBefore } = query.data;
  if (entries.length + unreadable.length === 0)
    return <EmptyState title={t('empty')} hint={t('emptyHint')} />;
  return (
    <>
      <p className="mb-2 text-note text-ink-soft">{t(of === 'organization' ? 'leadOrganization' : 'lead')}</p>
      <UnreadableNote rows={unreadable} />
      <Table
        caption={t('title')}
        className="max-md:block max-md:[&_tbody]:block max-md:[&_thead]:sr-only"
        aria-busy={query.isFetching}
      >
        <thead>
          <tr>
            <HeadCell>{t('at')}</HeadCell>
            <HeadCell>{t('person')}</HeadCell>
            <HeadCell>{t('act')}</HeadCell>
            <HeadCell>{t('case')}</HeadCell>
            <HeadCell>{t('outcome')}</HeadCell>
            <HeadCell>{t('reason')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.id} className="max-md:block max-md:py-2">
              <Cell className={`${small} text-note whitespace-nowrap text-ink-soft`}>
                <Stamp at={entry.at} />
              </Cell>
              <Cell className={`${small} font-medium`}>{entry.actorName || t('nobody')}</Cell>
              <Cell className={small}>
                {actName(entry.act)}
                {entry.count > 1 ? (
                  <span className="tabular ml-2 text-note text-ink-soft">
                    {t('times', { count: entry.count })}
                  </span>
                ) : null}
              </Cell>
              <Cell className={small}>
                {entry.caseId && entry.pseudonym ? (
                  <Link
                    href={`/cases/${entry.caseId}`}
                    className="tabular text-accent-ink underline underline-offset-2"
                  >
                    {entry.pseudonym}
                  </Link>
                ) : null}
              </Cell>
              <Cell className={small}>
                {/* Most rows are: what stands out is what was not. */}
                {entry.outcome === 'allowed' ? (
                  <span className="text-note text-ink-soft">{t('outcomes.allowed')}</span>
                ) : (
                  <Badge tone="danger">{t(`outcomes.${entry.outcome}`)}</Badge>
                )}
                {entry.code ? (
                  <span className="mt-0.5 block max-w-72 text-note text-ink-soft">
                    {codeName(entry.code)}
                  </span>
                ) : null}
              </Cell>
              <Cell className={small}>{entry.reason}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <div className="mt-3 flex gap-2">
        {before ? <Button onPress={() => setBefore(null)}>{t('newest')}</Button> : null}
        {nextBefore ? (
          <Button onPress={() => setBefore(nextBefore)} isPending={query.isFetching}>
            {t('older')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
