'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BoardHistory } from '@/features/admin/board-history';
import { Alert, buttonClass, cx, PageHead, Section, Tabs } from '@/ui';
import { AccessLog } from './access-log';
import { CopyHash } from './copy-hash';
import { ExportPanel } from './export-panel';
import { JournalList, type JournalListProps } from './journal-list';
import { VerifyPanel } from './verify-panel';

export interface AuditProps extends JournalListProps {
  head: { seq: number; hash: string } | null;
  /** Why an export was not begun. */
  problem: 'reason' | 'forbidden' | null;
}

/** What happened, who looked, and the proof that nothing was changed. */
export function Audit({ head, problem, ...journal }: AuditProps) {
  const t = useTranslations('audit');
  const [tab, setTab] = useState<'journal' | 'access' | 'administration'>('journal');
  const { boardId, seesAll } = journal;
  const list = <JournalList {...journal} />;
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          seesAll ? (
            <a href="#proof" className={cx(buttonClass(), 'lg:hidden')}>
              {t('toProof')}
            </a>
          ) : null
        }
      />
      {problem ? (
        <Alert tone="danger" className="mb-4" title={t('export.notBegun')}>
          <p>{t(`export.problems.${problem}`)}</p>
        </Alert>
      ) : null}
      <div
        className={cx('grid items-start gap-x-12 gap-y-8', seesAll && 'lg:grid-cols-[minmax(0,1fr)_20rem]')}
      >
        {seesAll ? (
          <Tabs
            label={t('title')}
            tabs={[
              { id: 'journal', title: t('journal'), content: list },
              {
                id: 'administration',
                title: t('administration'),
                content: <BoardHistory boardId={boardId} />,
              },
              { id: 'access', title: t('access.title'), content: <AccessLog boardId={boardId} /> },
            ]}
            selected={tab}
            onSelect={setTab}
            className="min-w-0 outline-none"
          />
        ) : (
          <div className="min-w-0">{list}</div>
        )}
        {seesAll ? (
          <aside id="proof" className="flex flex-col gap-8" data-print="hide">
            {head ? (
              <Section title={t('headTitle')}>
                <p className="text-ink-soft">{t('headHint', { seq: head.seq })}</p>
                <CopyHash hash={head.hash} />
              </Section>
            ) : null}
            <VerifyPanel boardId={boardId} />
            <ExportPanel boardId={boardId} />
          </aside>
        ) : null}
      </div>
    </>
  );
}
