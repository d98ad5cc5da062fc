'use client';
import type { BoardId, MeetingPage, MeetingSummary } from '@consilium/contracts';
import {
  type CalendarDate,
  endOfMonth,
  getWeeksInMonth,
  parseDate,
  startOfMonth,
  startOfWeek,
} from '@internationalized/date';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useAllPages } from '@/lib/all-pages';
import { arrivalOf } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { cx, formatInstant, IconButton, Link } from '@/ui';
import { dayOf, monthInput } from './months';

export interface MonthCalendarProps {
  boardId: BoardId;
  /** The meetings of today's month. */
  initial: MeetingPage;
  /** Those that have a line in the list beside it. */
  listed: readonly MeetingSummary[];
  /** `2026-11-23` */
  today: string;
}

const instantOf = (day: CalendarDate) => new Date(`${day.toString()}T00:00:00.000Z`);

/** A month at a glance: days with meetings lead to their line in the list, or where the list has not come to it, to the meeting. */
export function MonthCalendar({ boardId, initial, listed, today }: MonthCalendarProps) {
  const t = useTranslations('schedule.calendar');
  const format = useFormatter();
  const locale = useLocale();
  const region = locale === 'ko' ? 'ko-KR' : 'en-US';
  const [month, setMonth] = useState(() => startOfMonth(parseDate(today)));
  const shown = month.toString().slice(0, 7);
  const isFirst = shown === today.slice(0, 7);
  const held = useInfiniteQuery(
    useTRPC().meeting.list.infiniteQueryOptions(monthInput(boardId, shown), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      ...(isFirst
        ? {
            initialData: { pages: [initial], pageParams: [null] },
            initialDataUpdatedAt: arrivalOf(initial),
          }
        : {}),
    }),
  );
  useAllPages(held);
  const meetings = held.data?.pages.flatMap((page) => page.meetings) ?? [];
  const lines = new Set(listed.map(dayOf));
  const first = startOfWeek(month, region);
  const weeks = Array.from({ length: getWeeksInMonth(month, region) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => first.add({ days: week * 7 + day })),
  );
  const title = format.dateTime(instantOf(month), { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const weekday = (day: CalendarDate, weekday: 'narrow' | 'long') =>
    format.dateTime(instantOf(day), { weekday, timeZone: 'UTC' });
  return (
    <section aria-label={t('label')}>
      <div className="mb-1 flex items-center justify-between">
        <h2 className="text-body" aria-live="polite">
          {title}
        </h2>
        <div className="flex">
          <IconButton label={t('previous')} onPress={() => setMonth(month.subtract({ months: 1 }))}>
            <ChevronLeft aria-hidden className="size-4" />
          </IconButton>
          <IconButton label={t('next')} onPress={() => setMonth(month.add({ months: 1 }))}>
            <ChevronRight aria-hidden className="size-4" />
          </IconButton>
        </div>
      </div>
      <table className="w-full table-fixed border-collapse text-center">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th
                key={day.toString()}
                scope="col"
                abbr={weekday(day, 'long')}
                className="py-1 text-note font-medium text-ink-faint"
              >
                {weekday(day, 'narrow')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={String(week[0])}>
              {week.map((day) => (
                <td key={day.toString()} className="p-0.5">
                  {day.compare(month) < 0 || day.compare(endOfMonth(month)) > 0 ? null : (
                    <DayCell
                      day={day.toString()}
                      label={formatInstant(instantOf(day).toISOString(), 'UTC', locale, 'day')}
                      isToday={day.toString() === today}
                      meetings={meetings.filter((meeting) => dayOf(meeting) === day.toString())}
                      hasLine={lines.has(day.toString())}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayCellProps {
  day: string;
  label: string;
  isToday: boolean;
  meetings: readonly MeetingSummary[];
  hasLine: boolean;
}

function DayCell({ day, label, isToday, meetings, hasLine }: DayCellProps) {
  const number = Number(day.slice(8));
  const shape = cx('tabular mx-auto grid size-8 place-items-center rounded-md', isToday && 'ring-1 ring-ink');
  const [held] = meetings;
  if (held === undefined)
    return (
      <span className={cx(shape, 'text-ink-soft')} aria-current={isToday ? 'date' : undefined}>
        {number}
      </span>
    );
  // The browser itself marks the line that a fragment names.
  const Way = hasLine ? 'a' : Link;
  const over = meetings.every(({ status }) => status === 'closed' || status === 'cancelled');
  return (
    <Way
      href={hasLine ? `#on-${day}` : `/meetings/${held.id}`}
      aria-current={isToday ? 'date' : undefined}
      aria-label={`${label}: ${meetings.map(({ title }) => title).join(', ')}`}
      title={meetings.map(({ title }) => title).join(', ')}
      className={cx(
        shape,
        'font-semibold underline underline-offset-2',
        over ? 'bg-sunken text-ink hover:bg-hover' : 'bg-accent text-on-accent hover:bg-accent-hover',
      )}
    >
      {number}
    </Way>
  );
}
