'use client';
import type { BoardId, MeetingPage } from '@consilium/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useHotkeys } from '@/lib/hotkeys';
import { problemOf } from '@/lib/problem';
import { moveRow } from '@/lib/rows';
import { arrivalOf } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Button, EmptyState, LinkButton, PageHead, ProblemAlert, Section, UnreadableNote } from '@/ui';
import { MeetingRow } from './meeting-row';
import { MonthCalendar } from './month-calendar';
import { byMonth, type MonthOfMeetings } from './months';

export interface ScheduleProps {
  boardId: BoardId;
  /** First pages of both lists, and the calendar's month. */
  initial: { coming: MeetingPage; over: MeetingPage; month: MeetingPage };
  /** The board's calendar day, `2026-11-23`. */
  today: string;
  maySchedule: boolean;
}

/** Meetings of one kind by pages: what is to come, the next first, or what was, the latest first. A meeting is over when it was closed. */
function useMeetings(boardId: BoardId, period: 'coming' | 'over', initial: MeetingPage) {
  const { data, ...query } = useInfiniteQuery(
    useTRPC().meeting.list.infiniteQueryOptions(
      { boardId, period },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor,
        initialData: { pages: [initial], pageParams: [null] },
        initialDataUpdatedAt: arrivalOf(initial),
      },
    ),
  );
  return {
    ...query,
    meetings: data.pages.flatMap((page) => page.meetings),
    unreadable: data.pages.flatMap((page) => page.unreadable),
  };
}

/** The board's meetings: what is to come, what was, and the month beside them. */
export function Schedule({ boardId, initial, today, maySchedule }: ScheduleProps) {
  const t = useTranslations('schedule');
  const list = useRef<HTMLDivElement>(null);
  const coming = useMeetings(boardId, 'coming', initial.coming);
  const over = useMeetings(boardId, 'over', initial.over);
  const error = coming.error ?? over.error;
  useHotkeys({ j: () => moveRow(list.current, 1), k: () => moveRow(list.current, -1) });
  const action = maySchedule ? (
    <LinkButton href="/schedule/new" look="primary" icon={<CalendarPlus aria-hidden className="size-4" />}>
      {t('scheduleMeeting')}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHead title={t('title')} actions={action} />
      <ProblemAlert problem={error ? problemOf(error) : null} className="mb-4" />
      <UnreadableNote rows={[...coming.unreadable, ...over.unreadable]} />
      <div className="grid items-start gap-x-12 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div ref={list} className="flex min-w-0 flex-col gap-8">
          <Section title={t('coming')}>
            {coming.meetings.length === 0 ? (
              <EmptyState title={t('noneComing')} hint={t('noneComingHint')} />
            ) : (
              <Months months={byMonth(coming.meetings)} />
            )}
            <More of={coming} />
          </Section>
          {over.meetings.length > 0 ? (
            <Section title={t('past')}>
              <Months months={byMonth(over.meetings)} />
              <More of={over} />
            </Section>
          ) : null}
        </div>
        <aside className="sticky top-16 max-lg:hidden" data-print="hide">
          <MonthCalendar
            boardId={boardId}
            initial={initial.month}
            listed={[...coming.meetings, ...over.meetings]}
            today={today}
          />
        </aside>
      </div>
    </>
  );
}

function More({
  of: { hasNextPage, isFetchingNextPage, fetchNextPage },
}: {
  of: Pick<ReturnType<typeof useMeetings>, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
}) {
  const common = useTranslations('common');
  return hasNextPage ? (
    <Button className="mt-3" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
      {common('loadMore')}
    </Button>
  ) : null;
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
