import type { BoardId, MeetingSummary } from '@consilium/contracts';
import { formatInstant } from '@/ui/instant';

export interface MonthOfMeetings {
  /** `2026-11` */
  readonly month: string;
  readonly meetings: readonly MeetingSummary[];
}

/** The calendar day of a meeting in its own zone, `2026-11-23`. */
export const dayOf = ({ startsAt, timeZone }: Pick<MeetingSummary, 'startsAt' | 'timeZone'>): string =>
  formatInstant(startsAt, timeZone, 'en', 'day').slice(0, 10);

/** Meetings month by month, in the order in which they come. */
export function byMonth(meetings: readonly MeetingSummary[]): MonthOfMeetings[] {
  const months = new Map<string, MeetingSummary[]>();
  for (const meeting of meetings) {
    const month = dayOf(meeting).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), meeting]);
  }
  return [...months].map(([month, held]) => ({ month, meetings: held }));
}

/** The input of `meeting.list` for the calendar of a month, `2026-11`. */
export const monthInput = (boardId: BoardId, month: string) => ({ boardId, month, limit: 200 });
