'use client';
import { useTranslations } from 'next-intl';
import { cx } from './classes';

const CUTOFFS = [3, 20];
const MARKS = [10, 55];

/** Where a value (0-100 %) stands on the scale, as 0-100 % of its width: a square root, since the cut-offs crowd at the low end. */
const place = (percent: number) => Math.sqrt(Math.min(100, Math.max(0, percent)) / 100) * 100;

export interface Ki67ScaleProps {
  /** Per cent; null: not known. */
  value: number | null;
  /** `line` is small enough for a table's row. */
  size?: 'line' | 'full';
  className?: string;
}

/** Ki-67 on its scale, with the grade cut-offs at 3 and 20 and the marks at 10 and 55 that some statements turn on. */
export function Ki67Scale({ value, size = 'full', className }: Ki67ScaleProps) {
  const t = useTranslations('common.ki67');
  const label = value === null ? t('unknown') : t('value', { value });
  const full = size === 'full';
  return (
    <span className={cx('inline-flex items-center gap-2', full && 'w-full max-w-md', className)}>
      <span
        className={cx('tabular shrink-0', full ? 'min-w-12 text-lead font-semibold' : 'min-w-9 text-right')}
      >
        <span className="sr-only">{label}. </span>
        <span aria-hidden>{value === null ? '–' : `${value} %`}</span>
      </span>
      <svg
        role="img"
        aria-label={t('cutoffs')}
        viewBox={full ? '0 0 300 34' : '0 0 120 14'}
        className={full ? 'h-auto min-w-0 flex-1' : 'h-3.5 w-24 shrink-0'}
      >
        <title>{`${label}. ${t('cutoffs')}`}</title>
        {full ? <FullScale value={value} /> : <LineScale value={value} />}
      </svg>
    </span>
  );
}

function FullScale({ value }: { value: number | null }) {
  const x = (percent: number) => 6 + place(percent) * 2.88;
  return (
    <>
      <line x1={6} x2={294} y1={14} y2={14} stroke="var(--line-strong)" strokeWidth={1} />
      {value === null ? null : (
        <line
          x1={6}
          x2={x(value)}
          y1={14}
          y2={14}
          stroke="var(--accent)"
          strokeWidth={4}
          strokeLinecap="round"
        />
      )}
      {[...CUTOFFS, ...MARKS].map((mark) => (
        <g key={mark}>
          <line
            x1={x(mark)}
            x2={x(mark)}
            y1={CUTOFFS.includes(mark) ? 6 : 10}
            y2={CUTOFFS.includes(mark) ? 22 : 18}
            stroke="var(--ink-soft)"
            strokeWidth={CUTOFFS.includes(mark) ? 1.5 : 1}
            {...(CUTOFFS.includes(mark) ? {} : { strokeDasharray: '2 2' })}
          />
          <text
            x={x(mark)}
            y={32}
            textAnchor="middle"
            fontSize={10}
            fontWeight={CUTOFFS.includes(mark) ? 600 : 400}
            fill="var(--ink-soft)"
          >
            {mark}
          </text>
        </g>
      ))}
      {value === null ? null : (
        <circle cx={x(value)} cy={14} r={5} fill="var(--accent)" stroke="var(--raised)" strokeWidth={1.5} />
      )}
    </>
  );
}

function LineScale({ value }: { value: number | null }) {
  const x = (percent: number) => 4 + place(percent) * 1.12;
  return (
    <>
      <line x1={4} x2={116} y1={7} y2={7} stroke="var(--line-strong)" strokeWidth={1} />
      {CUTOFFS.map((mark) => (
        <line key={mark} x1={x(mark)} x2={x(mark)} y1={2} y2={12} stroke="var(--ink-soft)" strokeWidth={1} />
      ))}
      {value === null ? null : <circle cx={x(value)} cy={7} r={3.5} fill="var(--accent)" />}
    </>
  );
}
