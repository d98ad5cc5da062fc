import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listInput, readFilters } from '@/features/decisions/filters';
import { Register } from '@/features/decisions/register';
import { withWords } from '@/i18n/words';
import { requireBoard } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('title') };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

async function DecisionsPage({ searchParams }: { searchParams: Search }) {
  const { caller, membership } = await requireBoard();
  const filters = readFilters(await searchParams);
  const initial = await caller.decision.list(listInput(membership.boardId, filters));
  return <Register boardId={membership.boardId} initialFilters={filters} initial={initial} />;
}

export default withWords('(app)/decisions', DecisionsPage);
