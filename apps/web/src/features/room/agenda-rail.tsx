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
      <ol className="flex flex-col lg:max-desk:grid lg:max-desk:grid-cols-4">
        {meeting.agenda.map((item) => {
          const current = item.id === meeting.currentItemId;
          const done = item.status === 'decided' || item.status === 'deferred';
          return (
            <li
              key={item.id}
              aria-current={current ? 'step' : undefined}
              className={cx(
                'grid grid-cols-[1rem_minmax(0,1fr)_auto] items-start gap-x-2 gap-y-1 border-l-2 py-2 pr-1 pl-2.5',
                current ? 'border-accent bg-accent-soft' : 'border-transparent',
              )}
            >
              <span aria-hidden className="tabular mt-px text-note text-ink-faint">
                {done ? <Check className="size-4" /> : item.position}
              </span>
              <span className="min-w-0">
                <span className={cx('block font-semibold', done && 'text-ink-soft')}>{item.pseudonym}</span>
                <span className="block text-note text-ink-soft">{site(item.primarySite)}</span>
              </span>
              {item.mayPresent && !current ? (
                <IconButton
                  label={t('present', { pseudonym: item.pseudonym })}
                  onPress={() => onPresent(item.id)}
                  isPending={isPresenting}
                >
                  <ChevronRight aria-hidden className="size-4" />
                </IconButton>
              ) : null}
              <span className="col-span-3 flex flex-wrap gap-1 empty:hidden">
                {item.boardDecisionRequired ? <BoardDecisionMark /> : null}
                {item.status === 'planned' ? null : (
                  <Badge tone={item.status === 'decided' ? 'good' : 'neutral'}>
                    {t(`status.${item.status}`)}
                  </Badge>
                )}
                {item.missingCount > 0 ? (
                  <Badge icon={<Clock aria-hidden className="size-3.5" />}>
                    {t('missing', { count: item.missingCount })}
                  </Badge>
                ) : null}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
