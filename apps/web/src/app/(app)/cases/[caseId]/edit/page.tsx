import type { CaseId } from '@consilium/contracts';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EntryScreen } from '@/features/case-entry/entry-screen';
import { sites } from '@/features/case-entry/sites';
import { withWords } from '@/i18n/words';
import { orNotFound, requireCaller } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('titleChange') };
}

async function EditCasePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params;
  const { actor, caller } = await requireCaller();
  // The procedure judges the form of the id.
  const view = await orNotFound(caller.case.get({ caseId: caseId as CaseId }));
  if (!view.abilities.edit) redirect(`/cases/${view.id}`);
  return <EntryScreen boardId={view.boardId} userId={actor.userId} view={view} sites={sites} />;
}

export default withWords('(app)/cases/[caseId]/edit', EditCasePage);
