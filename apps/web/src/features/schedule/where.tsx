'use client';
import type { MeetingSummary } from '@consilium/contracts';
import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** Where a meeting is: a room, a link, both, or not said yet. */
export function Where({ meeting }: { meeting: Pick<MeetingSummary, 'place' | 'link'> }) {
  const t = useTranslations('schedule');
  if (!meeting.place && !meeting.link) return <span className="text-ink-soft">{t('noPlace')}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      {meeting.place ? <span>{meeting.place}</span> : null}
      {meeting.link ? (
        <a
          href={meeting.link}
          target="_blank"
          rel="noreferrer"
          className="relative z-10 inline-flex items-center gap-1 text-accent-ink underline underline-offset-2"
        >
          {t('joinOnline')}
          <ExternalLink aria-hidden className="size-3.5" />
          <span className="sr-only">{t('newTab')}</span>
        </a>
      ) : null}
    </span>
  );
}
