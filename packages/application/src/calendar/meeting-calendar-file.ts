import type { Locale } from '@consilium/contracts';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';

/** What a calendar may learn of a meeting: nothing of any patient, only how many cases are on the agenda. */
export interface CalendarMeeting {
  readonly id: string;
  readonly title: string;
  readonly boardName: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly place: string;
  readonly link: string;
  readonly agendaCount: number;
  /** Raised by every rescheduling, so that a calendar replaces the entry it has. */
  readonly sequence: number;
  readonly cancelled: boolean;
}

const agendaLine: Readonly<Record<Locale, (count: number) => string>> = {
  en: (count) => (count === 1 ? 'Agenda: 1 case' : `Agenda: ${count} cases`),
  ko: (count) => `안건: 증례 ${count}건`,
};

/**
 * An iCalendar file (RFC 5545) of one meeting, METHOD PUBLISH, in the meeting's own zone with its VTIMEZONE (Outlook reads no zone
 * without it). The UID is the meeting's id for ever. `stamp` is the instant it was made at.
 */
export function meetingCalendarFile(meeting: CalendarMeeting, locale: Locale, stamp: string): string {
  const zone = zoneBlock(meeting.timeZone);
  const calendar = ical({
    prodId: { company: 'Consilium', product: 'Meetings', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    timezone: zone === null ? null : { name: meeting.timeZone, generator: () => zone },
  });
  const at = (instant: string) => {
    const temporal = Temporal.Instant.from(instant);
    // A zone without a VTIMEZONE of its own is written in UTC: the same instant, understood everywhere.
    return zone === null ? temporal : temporal.toZonedDateTimeISO(meeting.timeZone);
  };
  const link = safeLink(meeting.link);
  const event = calendar.createEvent({
    id: `meeting-${meeting.id}@consilium`,
    sequence: meeting.sequence,
    start: at(meeting.startsAt),
    end: at(meeting.endsAt),
    ...(zone === null ? {} : { timezone: meeting.timeZone }),
    summary: `${meeting.boardName}: ${meeting.title}`,
    description: [agendaLine[locale](meeting.agendaCount), link ?? '']
      .filter((line) => line !== '')
      .join('\n'),
    status: meeting.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (meeting.place !== '') event.location(meeting.place);
  if (link !== null) event.url(link);
  return withUtcStamp(calendar.toString(), stamp);
}

const knownZones = new Set(tzlib_get_timezones());

function zoneBlock(timeZone: string): string | null {
  if (!knownZones.has(timeZone)) return null;
  const block = tzlib_get_ical_block(timeZone)[0];
  return block?.startsWith('BEGIN:VTIMEZONE') === true ? block : null;
}

/** A URL is written unescaped: parsing it drops line breaks, which would otherwise begin a property of their own. */
function safeLink(link: string): string | null {
  if (link === '') return null;
  const url = URL.canParse(link) ? new URL(link) : null;
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

/** The generator writes DTSTAMP in the calendar's zone but without naming it; RFC 5545 3.8.7.2 wants UTC. */
function withUtcStamp(body: string, stamp: string): string {
  const utc = `${new Date(stamp).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;
  return body.replace(/^DTSTAMP:[^\r\n]*/mu, `DTSTAMP:${utc}`);
}
