import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AwaitBoard } from '@/features/today/await-board';
import { Today } from '@/features/today/today';
import { withWords } from '@/i18n/words';
import { currentAbilities, currentMembership, requireCaller } from '@/lib/session';
import { LinkButton, PageHead } from '@/ui';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('today'))('title') };
}

async function TodayPage() {
  const { caller } = await requireCaller();
  const membership = await currentMembership();
  const { board, organization } = await currentAbilities();
  if (organization.change && !membership) {
    const t = await getTranslations('nav');
    return (
      <>
        <PageHead title={t('administrator')} lead={t('administratorOnlyHint')} />
        <ToAdministration />
      </>
    );
  }
  if (!membership) {
    const t = await getTranslations('nav');
    return (
      <>
        <PageHead title={t('noBoard')} lead={t('noBoardHint')} />
        <AwaitBoard />
      </>
    );
  }
  if (!board?.enter) {
    const t = await getTranslations('nav');
    return (
      <>
        <PageHead
          title={t('administratorOnly', { board: membership.boardName })}
          lead={t('administratorOnlyHint')}
        />
        <ToAdministration />
      </>
    );
  }
  const initial = await caller.today.get({ boardId: membership.boardId });
  return (
    <Today boardId={membership.boardId} abilities={board} initial={initial} now={new Date().toISOString()} />
  );
}

async function ToAdministration() {
  const t = await getTranslations('nav');
  return <LinkButton href="/admin">{t('admin')}</LinkButton>;
}

export default withWords('(app)', TodayPage);
