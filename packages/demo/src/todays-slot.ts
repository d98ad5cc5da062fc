import { dayOf, wallTimeOf } from '@consilium/application';

const half = 1_800_000;

/**
 * The wall time of the day's meeting: the next full half hour but one, so that there is time to look around. Late in the evening, when
 * that were tomorrow, the half hour that has just begun.
 */
export function todaysSlot(now: Date, timeZone: string): string {
  const begun = Math.floor(now.getTime() / half) * half;
  const soon = new Date(begun + 2 * half).toISOString();
  const today = dayOf(now.toISOString(), timeZone);
  const slot = dayOf(soon, timeZone) === today ? soon : new Date(begun).toISOString();
  return wallTimeOf(slot, timeZone);
}
