import { canonicalZone, type Locale } from '@consilium/contracts';
import { Temporal } from 'temporal-polyfill';
import { escapeText, writeLines } from './content-lines';
import { clockChanges, isShownTwice, vtimezone } from './vtimezone';

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
 * without it), or in UTC where the clocks show its beginning or end twice. The UID is the meeting's id for ever. `stamp` is the instant
 * it was made at.
 */
export function meetingCalendarFile(meeting: CalendarMeeting, locale: Locale, stamp: string): string {
  const zone = canonicalZone(meeting.timeZone);
  const start = zonedAt(meeting.startsAt, zone);
  const end = zonedAt(meeting.endsAt, zone);
  const changes = clockChanges(start, end);
  const inUtc =
    zone === 'UTC' || [start, end].some(({ epochMilliseconds }) => isShownTwice(epochMilliseconds, changes));
  const time = (name: string, at: Temporal.ZonedDateTime) =>
    inUtc
      ? `${name}:${utc(at.epochMilliseconds)}`
      : `${name};TZID=${zone}:${basic(at.toPlainDateTime().toString())}`;
  const link = safeLink(meeting.link);
  const description = [agendaLine[locale](meeting.agendaCount), ...(link === null ? [] : [link])].join('\n');
  return writeLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Consilium//Meetings//${locale.toUpperCase()}`,
    'METHOD:PUBLISH',
    ...(inUtc ? [] : vtimezone(zone, changes)),
    'BEGIN:VEVENT',
    `UID:meeting-${meeting.id}@consilium`,
    `SEQUENCE:${meeting.sequence}`,
    `DTSTAMP:${utc(Date.parse(stamp))}`,
    time('DTSTART', start),
    time('DTEND', end),
    `SUMMARY:${escapeText(`${meeting.boardName}: ${meeting.title}`)}`,
    ...(meeting.place === '' ? [] : [`LOCATION:${escapeText(meeting.place)}`]),
    `DESCRIPTION:${escapeText(description)}`,
    ...(link === null ? [] : [`URL;VALUE=URI:${link}`]),
    `STATUS:${meeting.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

/** `2026-11-30T07:30:00` as iCalendar writes it: `20261130T073000`. */
const basic = (wall: string) => wall.slice(0, 19).replace(/[-:]/gu, '');
const utc = (at: number) => `${basic(new Date(at).toISOString())}Z`;
const zonedAt = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

/** A URL is written unescaped: parsing it drops line breaks, which would otherwise begin a property of their own. */
function safeLink(link: string): string | null {
  if (link === '') return null;
  const url = URL.canParse(link) ? new URL(link) : null;
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
