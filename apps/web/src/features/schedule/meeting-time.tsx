'use client';
import type { MeetingSummary } from '@consilium/contracts';
import { useLocale, useTranslations } from 'next-intl';
import { cx, formatInstant, Time } from '@/ui';
import { useReaderZone } from './reader-zone';

export interface MeetingTimeProps {
  meeting: Pick<MeetingSummary, 'startsAt' | 'endsAt' | 'timeZone'>;
  /** `stacked`: the day over the time; `line`: both in one line. */
  layout: 'stacked' | 'line';
}

/** When a meeting is, in its own zone, and under it in the reader's where their clock shows another time. */
export function MeetingTime({ meeting, layout }: MeetingTimeProps) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const readerZone = useReaderZone();
  const { startsAt, endsAt, timeZone } = meeting;
  const inZone = (zone: string) => formatInstant(startsAt, zone, 'en', 'short');
  const differs = readerZone !== null && inZone(readerZone) !== inZone(timeZone);
  return (
    <div className="tabular">
      <div className={cx(layout === 'line' && 'flex flex-wrap gap-x-2')}>
        <Time
          at={startsAt}
          zone={timeZone}
          show="day"
          className={cx('font-semibold', layout === 'stacked' && 'block')}
        />
        <span>
          <time dateTime={startsAt}>{formatInstant(startsAt, timeZone, locale, 'time').slice(0, 5)}</time>–
          <Time at={endsAt} zone={timeZone} show="time" />
        </span>
      </div>
      {differs ? (
        <p className="text-note text-ink-soft">
          {t('yourTime', { time: formatInstant(startsAt, readerZone, locale, 'all') })}
        </p>
      ) : null}
    </div>
  );
}
