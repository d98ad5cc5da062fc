'use client';
import type { DecisionView, ImplementationStatus } from '@consilium/contracts';
import { CircleCheck, CircleDot, CircleX, Clock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge, Day, Facts, Section, Time } from '@/ui';

const marks = {
  done: { tone: 'good', Icon: CircleCheck },
  partly: { tone: 'accent', Icon: CircleDot },
  'not-done': { tone: 'neutral', Icon: CircleX },
} as const;

/** How a decision was carried out, in a word; overdue where its day passed without one. */
export function ImplementationBadge({
  status,
  overdue,
}: {
  status: ImplementationStatus | null;
  overdue: boolean;
}) {
  const t = useTranslations('afterDecision.implementation');
  if (overdue)
    return (
      <Badge tone="danger" icon={<Clock aria-hidden className="size-3.5" />}>
        {t('overdue')}
      </Badge>
    );
  if (status === null) return <span className="text-note text-ink-soft">{t('open')}</span>;
  const { tone, Icon } = marks[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden className="size-3.5" />}>
      {t(`statuses.${status}`)}
    </Badge>
  );
}

/** Who answers for a decision by when, addenda counted, and every report on it, the newest first. */
export function Implementation({ decision }: { decision: DecisionView }) {
  const t = useTranslations('afterDecision.implementation');
  const [newest] = decision.reports;
  return (
    <Section
      title={t('title')}
      actions={<ImplementationBadge status={newest?.status ?? null} overdue={decision.overdue} />}
    >
      <Facts
        items={[
          { id: 'who', label: t('responsible'), value: decision.responsible.name },
          { id: 'due', label: t('dueOn'), value: <Day day={decision.dueOn} /> },
        ]}
      />
      {decision.reports.length === 0 ? <p className="mt-2 text-ink-soft">{t('none')}</p> : null}
      <ol>
        {decision.reports.map((report) => (
          <li key={report.id} className="mt-2 border-t border-line pt-2">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium">{t(`statuses.${report.status}`)}</span>
              <Day day={report.on} />
              {report.code ? <span>{t(`codes.${report.code}`)}</span> : null}
            </p>
            {report.text ? <p className="max-w-prose whitespace-pre-line">{report.text}</p> : null}
            <p className="text-note text-ink-soft">
              {t('by', { name: report.reporterName })}, <Time at={report.reportedAt} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
