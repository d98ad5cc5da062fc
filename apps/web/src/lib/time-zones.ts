import { knownZones } from '@consilium/contracts/values';
import { DEFAULT_TIME_ZONE } from '@/i18n/locale';

export interface ZoneChoice {
  /** IANA name. */
  readonly zone: string;
  /** Its distance from UTC now, `UTC+9`; another in summer where clocks change. */
  readonly offset: string;
}

function offsetOf(zone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(
    at,
  );
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT').replace('GMT', 'UTC');
}

/**
 * Every zone this server can reckon with, the board's first. Made on the server, so that the list is the same in every browser.
 * @param also a zone that must be among them: the one a meeting has.
 */
export function zoneChoices(also: string, at: Date): ZoneChoice[] {
  const zones = new Set([DEFAULT_TIME_ZONE, also, ...knownZones()]);
  return [...zones].map((zone) => ({ zone, offset: offsetOf(zone, at) }));
}
