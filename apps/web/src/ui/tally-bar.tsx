'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './classes';

export interface TallyLine {
  readonly id: string;
  readonly label: ReactNode;
  readonly votes: number;
  /** The most votes: named by weight and a mark, not by colour alone. */
  readonly leading?: boolean;
  /** Against, abstained, not voted: drawn fainter. */
  readonly faint?: boolean;
}

/**
 * Votes as bars on one scale, `total` being everyone who could vote. The bars move when a vote arrives. Where there is room, as on paper,
 * each is one line.
 */
export function TallyBar({
  lines,
  total,
  note = null,
  className,
}: {
  lines: readonly TallyLine[];
  total: number;
  /** What the counts are, where they are not one vote each. */
  note?: ReactNode;
  className?: string;
}) {
  const t = useTranslations('common.tally');
  return (
    <ul className={cx('@container flex flex-col gap-2', className)}>
      {note ? <li className="text-note text-ink-soft">{note}</li> : null}
      {lines.map((line) => (
        <li
          key={line.id}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 gap-y-0.5 @lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_4.5rem] @lg:items-center"
        >
          <span className={cx('min-w-0', line.leading && 'font-semibold', line.faint && 'text-ink-soft')}>
            {line.label}
          </span>
          <span className="tabular text-right whitespace-nowrap @lg:order-1">
            {t('votes', { count: line.votes })}
          </span>
          <span
            aria-hidden
            className="tally-track col-span-2 h-2 @lg:col-span-1 overflow-hidden rounded-sm bg-sunken ring-1 ring-line ring-inset"
          >
            <span
              className={cx(
                'block h-full transition-[width] duration-180',
                line.faint ? 'bg-line-strong' : 'bg-accent',
              )}
              style={{ width: `${total === 0 ? 0 : (line.votes / total) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
