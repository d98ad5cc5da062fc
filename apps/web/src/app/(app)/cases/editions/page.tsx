import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DifferingCases } from '@/features/editions/differing-cases';
import { withWords } from '@/i18n/words';
import { failureOf } from '@/lib/failure';
import { requireBoard } from '@/lib/session';
import { EmptyState, PageHead } from '@/ui';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('editions.board'))('title') };
}

/** The first page of each list; null for whoever sees no whole board. */
async function readBoth() {
  const { caller, membership } = await requireBoard();
  const { boardId } = membership;
  try {
    const open = await caller.edition.differences({ boardId, past: false });
    const past = await caller.edition.differences({ boardId, past: true });
    return { boardId, open, past };
  } catch (error) {
    if (failureOf(error)?.code !== 'forbidden') throw error;
    return null;
  }
}

async function DifferingCasesPage() {
  const lists = await readBoth();
  if (lists) return <DifferingCases {...lists} />;
  const t = await getTranslations('editions.board');
  return (
    <>
      <PageHead title={t('title')} />
      <EmptyState title={t('noRight')} hint={t('noRightHint')} />
    </>
  );
}

export default withWords('(app)/cases/editions', DifferingCasesPage);
