import type { MeetingSummary } from '@consilium/contracts';
import { formatInstant } from '@/ui/instant';

export interface MonthOfMeetings {
  /** `2026-11` */
  readonly month: string;
  readonly meetings: readonly MeetingSummary[];
}

/** The calendar day of a meeting in its own zone, `2026-11-23`. */
export const dayOf = ({ startsAt, timeZone }: Pick<MeetingSummary, 'startsAt' | 'timeZone'>): string =>
  formatInstant(startsAt, timeZone, 'en', 'day').slice(0, 10);

function byMonth(meetings: readonly MeetingSummary[]): MonthOfMeetings[] {
  const months = new Map<string, MeetingSummary[]>();
  for (const meeting of meetings) {
    const month = dayOf(meeting).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), meeting]);
  }
  return [...months].map(([month, held]) => ({ month, meetings: held }));
}

/** What is to come, the next first; and what is over, the latest first. A meeting is over when it was closed, not when its time has passed. */
export function arrangeMeetings(meetings: readonly MeetingSummary[]): {
  coming: MonthOfMeetings[];
  past: MonthOfMeetings[];
} {
  const inTime = [...meetings].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  const isOver = ({ status }: MeetingSummary) => status === 'closed' || status === 'cancelled';
  return {
    coming: byMonth(inTime.filter((meeting) => !isOver(meeting))),
    past: byMonth(inTime.filter(isOver).reverse()),
  };
}
