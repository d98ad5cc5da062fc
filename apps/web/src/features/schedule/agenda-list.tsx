'use client';
import type { AgendaItemView } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Badge, EmptyState, LinkButton } from '@/ui';
import { AgendaLine } from './agenda-line';

/** The agenda to read. `results`: what became of each case, after the meeting. */
export function AgendaList({
  agenda,
  results = false,
}: {
  agenda: readonly AgendaItemView[];
  results?: boolean;
}) {
  const t = useTranslations('schedule.agenda');
  const status = useTranslations('room.agenda.status');
  if (agenda.length === 0) return <EmptyState title={t('empty')} hint={t('emptyHintReader')} />;
  return (
    <ol>
      {agenda.map((item) => (
        <li
          key={item.id}
          className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-2 gap-y-1 border-b border-line py-2.5 sm:grid-cols-[auto_minmax(0,1fr)_auto]"
        >
          <span className="tabular w-5 pt-0.5 text-right font-semibold text-ink-soft">{item.position}</span>
          <AgendaLine item={item} />
          {results ? (
            <div className="flex items-center gap-2 max-sm:col-start-2 sm:flex-col sm:items-end">
              <Badge tone={item.status === 'decided' ? 'good' : 'neutral'}>{status(item.status)}</Badge>
              {item.decisionId ? (
                <LinkButton href={`/decisions/${item.decisionId}`}>{t('toDecision')}</LinkButton>
              ) : null}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
