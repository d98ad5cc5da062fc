'use client';
import type { AgendaItemId, MeetingView } from '@consilium/contracts';
import { Check, ChevronRight, Clock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSiteName } from '@/lib/site-name';
import { Badge, BoardDecisionMark, cx, IconButton } from '@/ui';

export interface AgendaRailProps {
  meeting: MeetingView;
  onPresent: (itemId: AgendaItemId) => void;
  isPresenting: boolean;
}

/** The agenda beside the room: where the meeting is, what is done, and, for the chair, which case comes next. */
export function AgendaRail({ meeting, onPresent, isPresenting }: AgendaRailProps) {
  const t = useTranslations('room.agenda');
  const site = useSiteName();
  return (
    <nav aria-label={t('label')} data-print="hide">
      <h2 className="eyebrow mb-1">{t('label')}</h2>
      <ol className="flex flex-col">
        {meeting.agenda.map((item) => {
          const current = item.id === meeting.currentItemId;
          const done = item.status === 'decided' || item.status === 'deferred';
          return (
            <li
              key={item.id}
              aria-current={current ? 'step' : undefined}
              className={cx(
                'flex items-start gap-2 border-l-2 py-2 pr-1 pl-2.5',
                current ? 'border-accent bg-accent-soft' : 'border-transparent',
              )}
            >
              <span aria-hidden className="tabular mt-px w-4 shrink-0 text-note text-ink-faint">
                {done ? <Check className="size-4" /> : item.position}
              </span>
              <span className="flex min-w-0 flex-1 flex-col items-start gap-0.5">
                <span className={cx('font-semibold', done && 'text-ink-soft')}>{item.pseudonym}</span>
                <span className="text-note text-ink-soft">{site(item.primarySite)}</span>
                {item.boardDecisionRequired ? <BoardDecisionMark /> : null}
                {item.status === 'planned' ? null : (
                  <Badge tone={item.status === 'decided' ? 'good' : 'neutral'}>
                    {t(`status.${item.status}`)}
                  </Badge>
                )}
                {item.missingCount > 0 ? (
                  <span className="inline-flex items-center gap-1 text-note text-ink-soft">
                    <Clock aria-hidden className="size-3.5" />
                    {t('missing', { count: item.missingCount })}
                  </span>
                ) : null}
              </span>
              {meeting.abilities.present && !current && !done ? (
                <IconButton
                  label={t('present', { pseudonym: item.pseudonym })}
                  onPress={() => onPresent(item.id)}
                  isPending={isPresenting}
                >
                  <ChevronRight aria-hidden className="size-4" />
                </IconButton>
              ) : null}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
