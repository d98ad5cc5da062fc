'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Tabs } from '@/ui';
import { AccessLog } from './access-log';
import { AuditFrame, type AuditFrameProps } from './audit-frame';
import { BoardHistory } from './board-history';
import { JournalList, type JournalListProps } from './journal-list';

export interface AuditProps extends JournalListProps, Pick<AuditFrameProps, 'head' | 'problem' | 'choice'> {}

/** What happened on a board, who looked, and the proof that nothing was changed. */
export function Audit({ head, problem, choice, ...journal }: AuditProps) {
  const t = useTranslations('audit');
  const [tab, setTab] = useState<'journal' | 'access' | 'administration'>('journal');
  const { boardId, seesAll } = journal;
  const list = <JournalList {...journal} />;
  return (
    <AuditFrame
      lead={t('lead')}
      proof={seesAll ? boardId : null}
      head={head}
      problem={problem}
      choice={choice}
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
            { id: 'access', title: t('access.title'), content: <AccessLog of={boardId} /> },
          ]}
          selected={tab}
          onSelect={setTab}
          className="min-w-0 outline-none"
        />
      ) : (
        <div className="min-w-0">{list}</div>
      )}
    </AuditFrame>
  );
}
