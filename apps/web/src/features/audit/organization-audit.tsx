'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Tabs } from '@/ui';
import { AccessLog } from './access-log';
import { AuditFrame, type AuditFrameProps } from './audit-frame';
import { OrganizationJournal, type OrganizationJournalProps } from './organization-journal';

/** What happened in the organization, who looked, who was refused, and the proof that nothing was changed. */
export function OrganizationAudit({
  problem,
  choice,
  ...journal
}: OrganizationJournalProps & Pick<AuditFrameProps, 'problem' | 'choice'>) {
  const t = useTranslations('audit');
  const [tab, setTab] = useState<'journal' | 'access'>('journal');
  return (
    <AuditFrame
      lead={t('of.organizationLead')}
      proof="organization"
      head={journal.initial.head}
      problem={problem}
      choice={choice}
    >
      <Tabs
        label={t('title')}
        tabs={[
          { id: 'journal', title: t('journal'), content: <OrganizationJournal {...journal} /> },
          { id: 'access', title: t('access.title'), content: <AccessLog of="organization" /> },
        ]}
        selected={tab}
        onSelect={setTab}
        className="min-w-0 outline-none"
      />
    </AuditFrame>
  );
}
