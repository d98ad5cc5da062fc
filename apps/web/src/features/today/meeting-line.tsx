'use client';
import type { MeetingSummary } from '@consilium/contracts';
import { Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge, Facts, LinkButton, Time } from '@/ui';

/** A meeting at a glance, with the way into it. */
export function MeetingLine({ meeting }: { meeting: MeetingSummary }) {
  const t = useTranslations();
  const open = meeting.status === 'open';
  return (
    <div className="flex flex-col gap-3 pt-1">
      <div>
        <p className="text-title font-semibold">{meeting.title}</p>
        <p className="tabular text-ink-soft">
          <Time at={meeting.startsAt} zone={meeting.timeZone} />
        </p>
      </div>
      <Facts
        items={[
          { id: 'chair', label: t('today.chair'), value: meeting.chairName },
          ...(meeting.place ? [{ id: 'place', label: t('today.place'), value: meeting.place }] : []),
          {
            id: 'agenda',
            label: t('today.agenda'),
            value: open
              ? t('today.decidedCount', { decided: meeting.decidedCount, total: meeting.itemCount })
              : t('today.agendaCount', { count: meeting.itemCount }),
          },
        ]}
      />
      {meeting.flaggedCount > 0 ? (
        <p>
          <Badge tone="board" icon={<Scale aria-hidden className="size-3.5" />}>
            {t('today.flaggedCount', { count: meeting.flaggedCount })}
          </Badge>
        </p>
      ) : null}
      <LinkButton href={`/meetings/${meeting.id}`} look={open ? 'primary' : 'plain'} className="self-start">
        {t(open ? 'today.enterRoom' : 'today.seeMeeting')}
      </LinkButton>
    </div>
  );
}
