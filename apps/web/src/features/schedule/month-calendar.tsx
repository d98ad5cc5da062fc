'use client';
import type { MeetingSummary } from '@consilium/contracts';
import {
  type CalendarDate,
  endOfMonth,
  getWeeksInMonth,
  parseDate,
  startOfMonth,
  startOfWeek,
} from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { cx, formatInstant, IconButton } from '@/ui';
import { dayOf } from './months';

export interface MonthCalendarProps {
  meetings: readonly MeetingSummary[];
  /** `2026-11-23` */
  today: string;
}

const instantOf = (day: CalendarDate) => new Date(`${day.toString()}T00:00:00.000Z`);

/** A month at a glance: days with meetings lead to their line in the list. */
export function MonthCalendar({ meetings, today }: MonthCalendarProps) {
  const t = useTranslations('schedule.calendar');
  const format = useFormatter();
  const locale = useLocale();
  const region = locale === 'ko' ? 'ko-KR' : 'en-US';
  const [month, setMonth] = useState(() => startOfMonth(parseDate(today)));
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
}

function DayCell({ day, label, isToday, meetings }: DayCellProps) {
  const number = Number(day.slice(8));
  const shape = cx('tabular mx-auto grid size-8 place-items-center rounded-md', isToday && 'ring-1 ring-ink');
  if (meetings.length === 0)
    return (
      <span className={cx(shape, 'text-ink-soft')} aria-current={isToday ? 'date' : undefined}>
        {number}
      </span>
    );
  const over = meetings.every(({ status }) => status === 'closed' || status === 'cancelled');
  return (
    <a
      href={`#on-${day}`}
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
    </a>
  );
}
