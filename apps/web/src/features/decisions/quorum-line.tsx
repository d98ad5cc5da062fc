'use client';
import type { QuorumReport } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Day } from '@/ui';

/** A quorum's result in one line, as paper carries it: in words, not in colours. */
export function QuorumLine({ label, report }: { label: string; report: QuorumReport }) {
  const t = useTranslations('common.quorum');
  const own = useTranslations('decisions.document');
  const clinical = useTranslations('clinical.specialty');
  const missing = report.specialties.filter(({ present }) => !present);
  return (
    <p>
      <span className="text-ink-soft">{label}</span>{' '}
      <span className="font-medium">{report.quorate ? t('reached') : t('notReached')}</span>,{' '}
      <span className="tabular">{t('heads', { present: report.heads, required: report.headsRequired })}</span>
      {missing.length > 0
        ? `, ${t('missing', { specialties: missing.map(({ specialty }) => clinical(specialty)).join(', ') })}`
        : null}{' '}
      <span className="text-note text-ink-soft">
        {own('rule')} <Day day={report.ruleValidFrom} />
      </span>
    </p>
  );
}
