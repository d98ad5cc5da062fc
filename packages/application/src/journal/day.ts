import { Temporal } from 'temporal-polyfill';

/** The instant at which a calendar day, or the day `later` days after it, begins in a board's zone. */
const dayStart = (day: string, timeZone: string, later: number): Date =>
  new Date(Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(timeZone).epochMilliseconds);

/** The first instant of `from`, and the first after `to`; null where that end is open. */
export const daysOf = (
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  timeZone: string,
) => ({
  from: from === undefined ? null : dayStart(from, timeZone, 0),
  until: to === undefined ? null : dayStart(to, timeZone, 1),
});
