'use client';
import type { MeetingSummary } from '@consilium/contracts';
import { Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/ui';
import { Link } from '@/ui/link';
import { MeetingStatusBadge } from './meeting-status';
import { MeetingTime } from './meeting-time';
import { dayOf } from './months';
import { Where } from './where';

/** A meeting as one line of the schedule; the whole line leads to it. */
export function MeetingRow({ meeting }: { meeting: MeetingSummary }) {
  const t = useTranslations('schedule');
  const over = meeting.status === 'closed';
  return (
    <li
      id={`on-${dayOf(meeting)}`}
      className="relative grid gap-x-6 gap-y-1 border-b border-line py-3 target:bg-accent-soft hover:bg-hover md:grid-cols-[12rem_minmax(0,1fr)_max-content]"
    >
      <MeetingTime meeting={meeting} layout="stacked" />
      <div className="min-w-0">
        <Link
          href={`/meetings/${meeting.id}`}
          data-row
          className="text-lead font-semibold text-accent-ink after:absolute after:inset-0"
        >
          {meeting.title}
        </Link>
        <p className="text-ink-soft">{t('chairedBy', { name: meeting.chairName })}</p>
        <Where meeting={meeting} />
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 md:flex-col md:items-end">
        <MeetingStatusBadge status={meeting.status} />
        <span className="tabular">
          {over
            ? t('decidedCount', { decided: meeting.decidedCount, total: meeting.itemCount })
            : t('caseCount', { count: meeting.itemCount })}
        </span>
        {meeting.flaggedCount > 0 ? (
          <Badge tone="board" icon={<Scale aria-hidden className="size-3.5" />}>
            {t('flaggedCount', { count: meeting.flaggedCount })}
          </Badge>
        ) : null}
      </div>
    </li>
  );
}
