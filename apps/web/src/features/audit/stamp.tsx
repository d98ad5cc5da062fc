'use client';
import { useTimeZone } from 'next-intl';
import { formatInstant } from '@/ui';

/** Day and minute in the board's zone, as a column of them is read: 2026-11-23 07:30. */
export function Stamp({ at }: { at: string }) {
  const zone = useTimeZone() ?? 'UTC';
  return (
    <time dateTime={at} className="tabular whitespace-nowrap">
      {formatInstant(at, zone, 'en', 'day').slice(0, 10)} {formatInstant(at, zone, 'en', 'time').slice(0, 5)}
    </time>
  );
}
