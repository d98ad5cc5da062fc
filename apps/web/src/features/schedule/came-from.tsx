'use client';
import type { CameFrom as Origin } from '@consilium/contracts';
import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link, Time } from '@/ui';

/** Where a case comes from that an earlier meeting did not decide: when, and why. */
export function CameFrom({ from }: { from: Origin }) {
  const t = useTranslations('schedule.cameFrom');
  const code = useTranslations('room.defer.codes');
  return (
    <p className="text-note text-ink-soft">
      <History aria-hidden className="mr-1 inline size-3.5" />
      {t(from.status)}{' '}
      <Link
        href={`/meetings/${from.meetingId}`}
        className="text-accent-ink underline-offset-2 hover:underline"
      >
        <Time at={from.startsAt} zone={from.timeZone} show="day" />
      </Link>
      {from.code ? `: ${code(from.code)}` : null}
      {from.text ? ` (${from.text})` : null}
    </p>
  );
}
