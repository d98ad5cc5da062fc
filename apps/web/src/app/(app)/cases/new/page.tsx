import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EntryScreen } from '@/features/case-entry/entry-screen';
import { sites } from '@/features/case-entry/sites';
import { withWords } from '@/i18n/words';
import { requireBoard } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('titleNew') };
}

async function NewCasePage() {
  const { actor, membership, abilities } = await requireBoard();
  // The server refuses a draft by anyone else; this only spares them a form in vain.
  if (!abilities.draftCase) redirect('/cases');
  return <EntryScreen boardId={membership.boardId} userId={actor.userId} view={null} sites={sites} />;
}

export default withWords('(app)/cases/new', NewCasePage);
