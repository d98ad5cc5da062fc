import { Temporal } from 'temporal-polyfill';

/** The instant at which a calendar day, or the day `later` days after it, begins in a board's zone. */
export const dayStart = (day: string, timeZone: string, later: number): Date =>
  new Date(Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(timeZone).epochMilliseconds);
