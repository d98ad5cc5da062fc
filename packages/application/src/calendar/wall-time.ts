import { Temporal } from 'temporal-polyfill';

/**
 * What a wall time means in its zone. `ambiguous`: the clock shows it twice that night, and the first is meant (as RFC 5545 reads
 * it). `gap`: the clock never shows it; `next` is the first wall time after the gap that corresponds to it.
 */
export type WallTimeReading =
  | { readonly kind: 'exact' | 'ambiguous'; readonly instant: string; readonly zoned: Temporal.ZonedDateTime }
  | { readonly kind: 'gap'; readonly next: string }
  | { readonly kind: 'unknown-zone' }
  | { readonly kind: 'not-a-date' };

const named = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/u;

/**
 * Reads a wall time (`2026-11-30T07:30`) in an IANA zone. Meetings are agreed by wall time; the instant follows from the zone's rules
 * of that day, never from the server's zone. Offsets (`+09:00`) are not names and are refused: they know no summer time.
 */
export function readWallTime(local: string, timeZone: string): WallTimeReading {
  if (!named.test(timeZone)) return { kind: 'unknown-zone' };
  let wall: Temporal.PlainDateTime;
  try {
    wall = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    return { kind: 'not-a-date' };
  }
  let earlier: Temporal.ZonedDateTime;
  let later: Temporal.ZonedDateTime;
  try {
    earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
    later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  } catch {
    return { kind: 'unknown-zone' };
  }
  if (!earlier.toPlainDateTime().equals(wall)) return { kind: 'gap', next: minutesOf(later) };
  const kind = earlier.epochMilliseconds === later.epochMilliseconds ? 'exact' : 'ambiguous';
  return { kind, instant: isoInstant(earlier), zoned: earlier };
}

/** The wall time of an instant in a zone, to the minute: `2026-11-30T07:30`. */
export function wallTimeOf(instant: string, timeZone: string): string {
  return minutesOf(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone));
}

/** The calendar day of an instant in a zone: `2026-11-30`. */
export function dayOf(instant: string, timeZone: string): string {
  return wallTimeOf(instant, timeZone).slice(0, 10);
}

/** An instant some minutes later (elapsed time: a change of the clocks in between moves the wall time). */
export function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

function minutesOf(zoned: Temporal.ZonedDateTime): string {
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function isoInstant(zoned: Temporal.ZonedDateTime): string {
  return new Date(zoned.epochMilliseconds).toISOString();
}
