'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './classes';

export interface TimelineLine {
  readonly id: string;
  readonly label: ReactNode;
  /** Calendar days, `2025-03-01`; null: not known, or for `endedOn` with `ongoing`, still going. */
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly ongoing: boolean;
  /** How it ended, in words. */
  readonly outcome: ReactNode;
  /** Ended by progression or toxicity: the end is drawn as a bar across. */
  readonly stopped?: boolean;
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/**
 * Prior lines of treatment in the order they were given, each on a common axis of time where its dates are known; without dates the words
 * stand alone. `until` (a calendar day) is where an ongoing line ends.
 */
export function Timeline({
  lines,
  until,
  className,
}: {
  lines: readonly TimelineLine[];
  until: string;
  className?: string;
}) {
  const t = useTranslations('common.timeline');
  if (lines.length === 0) return <p className="text-ink-soft">{t('empty')}</p>;
  const starts = lines.flatMap((line) => (line.startedOn ? [dayNumber(line.startedOn)] : []));
  const end = Math.max(
    dayNumber(until),
    ...lines.flatMap((line) => (line.endedOn ? [dayNumber(line.endedOn)] : [])),
  );
  const start = starts.length > 0 ? Math.min(...starts) : end;
  const span = Math.max(1, end - start);
  const at = (day: string) => ((dayNumber(day) - start) / span) * 100;
  return (
    <ol className={cx('flex flex-col gap-2.5', className)}>
      {lines.map((line) => {
        const from = line.startedOn ? at(line.startedOn) : null;
        const to = line.endedOn ? at(line.endedOn) : line.ongoing ? 100 : null;
        return (
          <li key={line.id} className="flex flex-col gap-1">
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-medium">{line.label}</span>
              <span className="tabular text-note text-ink-soft">
                {line.startedOn?.slice(0, 7) ?? t('undated')} –{' '}
                {line.endedOn?.slice(0, 7) ?? (line.ongoing ? t('now') : t('undated'))}
                {' · '}
                {line.outcome}
              </span>
            </span>
            <span aria-hidden className="relative block h-1.5 rounded-sm bg-sunken">
              {from === null ? null : (
                <span
                  className={cx(
                    'absolute inset-y-0 min-w-1.5 rounded-l-sm',
                    to === null ? 'bg-line-strong' : 'bg-ink-soft',
                    line.stopped && 'border-r-3 border-danger',
                  )}
                  style={{ left: `${from}%`, width: `${Math.max(1.5, (to ?? from) - from)}%` }}
                />
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
