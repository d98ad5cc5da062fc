'use client';
import type { BoardId, MeetingPage } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Link, Time } from '@/ui';

/** The open meeting, or the next one, with the way to it. */
export function MeetingState({ boardId, initial }: { boardId: BoardId; initial: MeetingPage }) {
  const t = useTranslations('nav');
  const { data } = useSeededQuery(useTRPC().meeting.list.queryOptions({ boardId, ahead: true }), initial);
  const [meeting] = data?.meetings ?? [];
  if (!meeting)
    return <span className="truncate text-note text-ink-soft max-sm:hidden">{t('noMeeting')}</span>;
  const open = meeting.status === 'open';
  return (
    <Link
      href={`/meetings/${meeting.id}`}
      className="inline-flex min-h-8 min-w-0 items-center gap-1.5 rounded-md px-1.5 text-note hover:bg-hover"
    >
      {open ? <span aria-hidden className="size-2 shrink-0 rounded-full bg-good" /> : null}
      <span className={open ? 'truncate font-semibold text-good' : 'truncate text-ink-soft'}>
        {t(open ? 'meetingOpen' : 'nextMeeting', { title: meeting.title })}
        {open ? null : (
          <>
            {' · '}
            <Time at={meeting.startsAt} zone={meeting.timeZone} show="short" />
          </>
        )}
      </span>
    </Link>
  );
}
