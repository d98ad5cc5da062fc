import type { Editions } from '@consilium/contracts';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EditionsScreen } from '@/features/editions/editions-screen';
import { withWords } from '@/i18n/words';
import { failureOf } from '@/lib/failure';
import { orNotFound, requireCaller } from '@/lib/session';
import { EmptyState } from '@/ui';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('editions.admin'))('title') };
}

/** Null for whoever is on a board and neither administers nor audits. */
async function readEditions(): Promise<Editions | null> {
  const { caller } = await requireCaller();
  try {
    return await orNotFound(caller.edition.list({}));
  } catch (error) {
    if (failureOf(error)?.code !== 'forbidden') throw error;
    return null;
  }
}

async function EditionsPage() {
  const editions = await readEditions();
  if (editions) return <EditionsScreen initial={editions} />;
  const t = await getTranslations('admin.noRight');
  return <EmptyState title={t('title')} hint={t('hint')} />;
}

export default withWords('(app)/admin/editions', EditionsPage);
