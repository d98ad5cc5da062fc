import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PeopleScreen } from '@/features/admin/people-screen';
import { withWords } from '@/i18n/words';
import { currentAbilities, requireCaller } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.people'))('title') };
}

async function PeoplePage() {
  const { actor, caller } = await requireCaller();
  // Accounts are for administrators; an auditor reads their boards' roles and rules.
  if (!(await currentAbilities()).organization.change) redirect('/admin/boards');
  return <PeopleScreen initial={await caller.people.administered({})} selfId={actor.userId} />;
}

export default withWords('(app)/admin', PeoplePage);
