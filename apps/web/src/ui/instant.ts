/** Which parts of an instant are written: see `formatInstant`. */
export type InstantParts = 'all' | 'day' | 'short' | 'time';

/** Names that clinicians use, where the platform's own is an offset. */
const ZONE_NAMES: Readonly<Record<string, string>> = { 'Asia/Seoul': 'KST', 'Asia/Tokyo': 'JST', UTC: 'UTC' };

/**
 * Writes an instant in a zone: `all` 2026-11-23 (Mon) 07:30 KST, `day` 2026-11-23 (Mon), `short` 11-23 07:30, `time` 07:30 KST.
 * @param at an ISO instant in UTC.
 * @param zone IANA name.
 */
export function formatInstant(at: string, zone: string, locale: string, show: InstantParts): string {
  const date = new Date(at);
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'shortOffset',
    })
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'short' }).format(date);
  const clock = `${parts['hour']}:${parts['minute']}`;
  const zoneName = ZONE_NAMES[zone] ?? parts['timeZoneName'] ?? zone;
  const day = `${parts['year']}-${parts['month']}-${parts['day']} (${weekday})`;
  if (show === 'day') return day;
  if (show === 'short') return `${parts['month']}-${parts['day']} ${clock}`;
  if (show === 'time') return `${clock} ${zoneName}`;
  return `${day} ${clock} ${zoneName}`;
}
