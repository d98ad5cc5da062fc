'use client';
import { useLocale, useTimeZone } from 'next-intl';
import { formatInstant, type InstantParts } from './instant';

export interface TimeProps {
  /** An instant in UTC, `2026-11-22T22:30:00.000Z`. */
  at: string;
  /** IANA name; the board's zone by default. */
  zone?: string;
  /** Which parts are shown: everything, the day, or the time. */
  show?: InstantParts;
  className?: string;
}

/** An instant as people read it: 2026-11-23 (Mon) 07:30 KST. */
export function Time({ at, zone, show = 'all', className }: TimeProps) {
  const locale = useLocale();
  const boardZone = useTimeZone();
  return (
    <time dateTime={at} className={className}>
      {formatInstant(at, zone ?? boardZone ?? 'UTC', locale, show)}
    </time>
  );
}

/** A calendar day with its weekday: 2026-11-23 (Mon). */
export function Day({ day, className }: { day: string; className?: string }) {
  const locale = useLocale();
  return (
    <time dateTime={day} className={className}>
      {formatInstant(`${day}T00:00:00.000Z`, 'UTC', locale, 'day')}
    </time>
  );
}
