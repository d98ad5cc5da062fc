import type { Temporal } from 'temporal-polyfill';

/** A change of the clocks: its instant in milliseconds, and the offsets from UTC before and after, in seconds. */
export interface ClockChange {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const seconds = (zoned: Temporal.ZonedDateTime) => zoned.offsetNanoseconds / 1e9;

/** Changes of a zone's clocks from a year before to a year after a meeting, the one in force before them first. */
export function clockChanges(start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): ClockChange[] {
  const first = start.subtract({ years: 1 });
  const last = end.add({ years: 1 });
  let from = seconds(first);
  const changes: ClockChange[] = [{ at: 0, from, to: from }];
  let next = first.getTimeZoneTransition('next');
  while (next !== null && next.epochMilliseconds <= last.epochMilliseconds) {
    const to = seconds(next);
    changes.push({ at: next.epochMilliseconds, from, to });
    from = to;
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

/** Whether the clocks show an instant's wall time twice, as they are put back before or after it. */
export const isShownTwice = (at: number, changes: readonly ClockChange[]): boolean =>
  changes.some((change) => Math.abs(at - change.at + 0.5) < (change.from - change.to) * 1000);

/** `+0900`, `-0330`. */
function offset(value: number): string {
  const minutes = Math.abs(value) / 60;
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${value < 0 ? '-' : '+'}${two(minutes / 60)}${two(minutes % 60)}`;
}

/** A change begins at the wall time that the clocks showed until then: `20261025T030000`. */
const onset = ({ at, from }: ClockChange): string =>
  new Date(at + from * 1000).toISOString().slice(0, 19).replace(/[-:]/gu, '');

function observance(change: ClockChange): string[] {
  const kind = change.to > change.from ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    // Of the first one only what holds at the meeting's time is known: it is said to have held since 1970.
    `DTSTART:${change.at === 0 ? '19700101T000000' : onset(change)}`,
    `TZOFFSETFROM:${offset(change.from)}`,
    `TZOFFSETTO:${offset(change.to)}`,
    `END:${kind}`,
  ];
}

/**
 * The VTIMEZONE (RFC 5545 3.6.5) of a meeting's zone, told change by change from the same data by which its instants are reckoned: a list of
 * zones of its own would know other rules or another name sooner or later.
 */
export const vtimezone = (tzid: string, changes: readonly ClockChange[]): string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${tzid}`,
  ...changes.flatMap(observance),
  'END:VTIMEZONE',
];
