'use client';
import type { CaseView } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { withLateWords } from '@/i18n/late-words';
import { Skeleton, Tabs } from '@/ui';
import { useCommentKey } from './comment-box';
import { Discussion } from './discussion';
import { usePin } from './pin';

const CaseHistory = withLateWords(['event'], () => import('./case-history'), <Skeleton lines={3} />);

type Tab = 'discussion' | 'history';

/** Beside the case: what is said about it, and what happened to it. */
export function CaseAside({ view }: { view: CaseView }) {
  const t = useTranslations('case');
  const [tab, setTab] = useState<Tab>('discussion');
  const { calls } = usePin();
  useCommentKey(tab === 'history');
  // Whoever pins a comment wants to write it, also from the history.
  useEffect(() => {
    if (calls > 0) setTab('discussion');
  }, [calls]);
  if (!view.abilities.seeHistory) return <Discussion view={view} />;
  return (
    <Tabs<Tab>
      label={t('aside')}
      selected={tab}
      onSelect={setTab}
      tabs={[
        { id: 'discussion', title: t('comment.discussion'), content: <Discussion view={view} /> },
        { id: 'history', title: t('history.title'), content: <CaseHistory lines={view.history} /> },
      ]}
    />
  );
}
