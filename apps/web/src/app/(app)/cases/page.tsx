import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CaseList } from '@/features/cases/case-list';
import { listInput, readFilters } from '@/features/cases/filters';
import { BoardNotice } from '@/features/editions/board-notice';
import { withWords } from '@/i18n/words';
import { requireBoard } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('title') };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

async function CasesPage({ searchParams }: { searchParams: Search }) {
  const { caller, membership, abilities } = await requireBoard();
  const filters = readFilters(await searchParams);
  const initial = await caller.case.list(listInput(membership.boardId, filters));
  const differences = abilities.read
    ? await caller.edition.differences({ boardId: membership.boardId, limit: 1 })
    : null;
  return (
    <CaseList
      boardId={membership.boardId}
      initialFilters={filters}
      initial={initial}
      mayEnter={abilities.draftCase}
      notice={differences ? <BoardNotice differences={differences} /> : null}
    />
  );
}

export default withWords('(app)/cases', CasesPage);
