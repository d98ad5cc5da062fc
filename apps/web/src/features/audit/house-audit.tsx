'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Tabs } from '@/ui';
import { AccessLog } from './access-log';
import { AuditFrame, type AuditFrameProps } from './audit-frame';
import { HouseJournal, type HouseJournalProps } from './house-journal';

/** What happened in the organization, who looked, who was refused, and the proof that nothing was changed. */
export function HouseAudit({
  problem,
  choice,
  ...journal
}: HouseJournalProps & Pick<AuditFrameProps, 'problem' | 'choice'>) {
  const t = useTranslations('audit');
  const [tab, setTab] = useState<'journal' | 'access'>('journal');
  return (
    <AuditFrame
      lead={t('of.houseLead')}
      proof="house"
      head={journal.initial.head}
      problem={problem}
      choice={choice}
    >
      <Tabs
        label={t('title')}
        tabs={[
          { id: 'journal', title: t('journal'), content: <HouseJournal {...journal} /> },
          { id: 'access', title: t('access.title'), content: <AccessLog of="house" /> },
        ]}
        selected={tab}
        onSelect={setTab}
        className="min-w-0 outline-none"
      />
    </AuditFrame>
  );
}
