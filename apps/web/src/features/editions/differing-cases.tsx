'use client';
import type { BoardId, DifferingCase, EditionDifferences } from '@consilium/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { CaseStatusBadge } from '@/features/cases/status-badge';
import { DemonstrationMark, isDemonstration } from '@/features/guideline/demonstration-mark';
import { DifferenceView } from '@/features/guideline/difference-view';
import { arrivalOf } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Button, EmptyState, Link, PageHead, Section, UnreadableNote } from '@/ui';
import { Progress } from './impact';

function One({ found }: { found: DifferingCase }) {
  const t = useTranslations('editions.board');
  const { caseId, pseudonym, status, madeBy, difference } = found;
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <div>
        <p className="flex flex-wrap items-center gap-x-2">
          <Link href={`/cases/${caseId}`} className="tabular font-semibold text-accent-ink hover:underline">
            {pseudonym}
          </Link>
          <CaseStatusBadge status={status} />
        </p>
        <p className="text-note break-all text-ink-soft">{t('madeBy', { edition: madeBy })}</p>
      </div>
      <DifferenceView difference={difference} />
    </li>
  );
}

function Cases({ boardId, past, initial }: { boardId: BoardId; past: boolean; initial: EditionDifferences }) {
  const t = useTranslations('editions.board');
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    useTRPC().edition.differences.infiniteQueryOptions(
      { boardId, past },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor,
        initialData: { pages: [initial], pageParams: [null] },
        initialDataUpdatedAt: arrivalOf(initial),
      },
    ),
  );
  const items = data.pages.flatMap((page) => page.items);
  const count = data.pages[0]?.counts[past ? 'past' : 'open'] ?? 0;
  return (
    <Section title={t(past ? 'past' : 'open', { count })}>
      {past ? <p className="text-note text-ink-soft">{t('pastHint')}</p> : null}
      <UnreadableNote rows={data.pages.flatMap((page) => page.unreadable)} />
      {items.length === 0 ? (
        <p className="text-ink-soft">{t(past ? 'nonePast' : 'noneOpen')}</p>
      ) : (
        <ol>
          {items.map((found) => (
            <One key={found.snapshotId} found={found} />
          ))}
        </ol>
      )}
      {hasNextPage ? (
        <Button className="mt-2" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </Section>
  );
}

/** The board's open and past cases that the proposed edition, or the active one, answers otherwise, and how. */
export function DifferingCases({
  boardId,
  open,
  past,
}: {
  boardId: BoardId;
  open: EditionDifferences;
  past: EditionDifferences;
}) {
  const t = useTranslations('editions.board');
  const { target } = open;
  if (target === null)
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState title={t('nothing')} hint={t('nothingHint')} />
      </>
    );
  const { edition, active, progress } = target;
  return (
    <>
      <PageHead
        title={t('title')}
        lead={
          <>
            {t(active ? 'leadActive' : 'leadProposed', { edition })}{' '}
            {isDemonstration(edition) ? <DemonstrationMark /> : null}
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <Progress progress={progress} />
        <Cases boardId={boardId} past={false} initial={open} />
        <Cases boardId={boardId} past initial={past} />
      </div>
    </>
  );
}
