import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Today } from '@/features/today/today';
import { currentMembership, requireCaller, seesBoard } from '@/lib/session';
import { EmptyState } from '@/ui';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('today'))('title') };
}

export default async function TodayPage() {
  const { caller } = await requireCaller();
  const membership = await currentMembership();
  if (!membership) {
    const t = await getTranslations('nav');
    return <EmptyState title={t('noBoard')} hint={t('noBoardHint')} />;
  }
  if (!seesBoard(membership)) {
    const t = await getTranslations('nav');
    return (
      <EmptyState
        title={t('administratorOnly', { board: membership.boardName })}
        hint={t('administratorOnlyHint')}
      />
    );
  }
  const initial = await caller.today.get({ boardId: membership.boardId });
  return <Today membership={membership} initial={initial} now={new Date().toISOString()} />;
}
