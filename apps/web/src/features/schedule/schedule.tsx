'use client';
import type { BoardId, MeetingSummary, UnreadableRow } from '@consilium/contracts';
import { CalendarPlus } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useHotkeys } from '@/lib/hotkeys';
import { problemOf } from '@/lib/problem';
import { moveRow } from '@/lib/rows';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { EmptyState, LinkButton, PageHead, ProblemAlert, Section, UnreadableNote } from '@/ui';
import { MeetingRow } from './meeting-row';
import { MonthCalendar } from './month-calendar';
import { arrangeMeetings, type MonthOfMeetings } from './months';

export interface ScheduleProps {
  boardId: BoardId;
  initial: { meetings: MeetingSummary[]; unreadable: UnreadableRow[] };
  /** The board's calendar day, `2026-11-23`. */
  today: string;
  maySchedule: boolean;
}

/** The board's meetings: what is to come, what was, and the month beside them. */
export function Schedule({ boardId, initial, today, maySchedule }: ScheduleProps) {
  const t = useTranslations('schedule');
  const list = useRef<HTMLDivElement>(null);
  const { data = initial, error } = useSeededQuery(useTRPC().meeting.list.queryOptions({ boardId }), initial);
  useHotkeys({ j: () => moveRow(list.current, 1), k: () => moveRow(list.current, -1) });
  const { coming, past } = arrangeMeetings(data.meetings);
  const action = maySchedule ? (
    <LinkButton href="/schedule/new" look="primary" icon={<CalendarPlus aria-hidden className="size-4" />}>
      {t('scheduleMeeting')}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHead title={t('title')} actions={action} />
      <ProblemAlert problem={error ? problemOf(error) : null} className="mb-4" />
      <UnreadableNote rows={data.unreadable} />
      <div className="grid items-start gap-x-12 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div ref={list} className="flex min-w-0 flex-col gap-8">
          <Section title={t('coming')}>
            {coming.length === 0 ? (
              <EmptyState title={t('noneComing')} hint={t('noneComingHint')} />
            ) : (
              <Months months={coming} />
            )}
          </Section>
          {past.length > 0 ? (
            <Section title={t('past')}>
              <Months months={past} />
            </Section>
          ) : null}
        </div>
        <aside className="sticky top-16 max-lg:hidden" data-print="hide">
          <MonthCalendar meetings={data.meetings} today={today} />
        </aside>
      </div>
    </>
  );
}

function Months({ months }: { months: readonly MonthOfMeetings[] }) {
  const format = useFormatter();
  return months.map(({ month, meetings }) => (
    <section key={month} className="mb-3">
      <h3 className="eyebrow mt-2">
        {format.dateTime(new Date(`${month}-01T00:00:00.000Z`), {
          year: 'numeric',
          month: 'long',
          timeZone: 'UTC',
        })}
      </h3>
      <ul>
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </section>
  ));
}
