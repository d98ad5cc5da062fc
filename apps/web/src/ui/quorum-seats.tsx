'use client';
import type { QuorumReport, Specialty } from '@consilium/contracts';
import { Check, Minus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from './classes';

export interface QuorumSeatsProps {
  report: QuorumReport;
  /** Specialties of those who are here and count, whether required or not. */
  here?: readonly Specialty[];
  /** `full` shows names of specialties, `small` their short forms. */
  size?: 'full' | 'small';
  className?: string;
}

/** The quorum as seats: one per required specialty, filled when it is here, and the heads as a count with small chairs. */
export function QuorumSeats({ report, here = [], size = 'full', className }: QuorumSeatsProps) {
  const t = useTranslations('common.quorum');
  const clinical = useTranslations('clinical');
  const required = report.specialties.map(({ specialty }) => specialty);
  const others = [...new Set(here)].filter((specialty) => !required.includes(specialty));
  const name = (specialty: Specialty) =>
    clinical(`${size === 'full' ? 'specialty' : 'specialtyShort'}.${specialty}`);
  const heads = Math.max(report.heads, report.headsRequired);
  return (
    <div className={cx('flex flex-col gap-2', className)}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className={cx('font-semibold', report.quorate ? 'text-good' : 'text-danger')}>
          {report.quorate ? t('reached') : t('notReached')}
        </span>
        <span className="tabular text-ink-soft">
          {t('heads', { present: report.heads, required: report.headsRequired })}
        </span>
        <span aria-hidden className="flex gap-0.5">
          {Array.from({ length: heads }, (_, seat) => seat).map((seat) => (
            <span
              key={seat}
              className={cx(
                'size-2.5 rounded-t-full rounded-b-[2px] border',
                seat < report.heads ? 'border-ink-soft bg-ink-soft' : 'border-line-strong',
                seat === report.headsRequired - 1 && 'mr-1.5',
              )}
            />
          ))}
        </span>
      </p>
      <ul className="flex flex-wrap gap-1">
        {report.specialties.map(({ specialty, present }) => (
          <li
            key={specialty}
            data-mark
            className={cx(
              'inline-flex items-center gap-1 rounded-sm border px-1.5 py-0.5 text-note font-medium',
              present
                ? 'border-good-line bg-good-soft text-good'
                : 'border-dashed border-danger-line text-danger',
            )}
          >
            {present ? (
              <Check aria-hidden className="size-3.5" />
            ) : (
              <Minus aria-hidden className="size-3.5" />
            )}
            <span className="sr-only">
              {t('seat', {
                specialty: clinical(`specialty.${specialty}`),
                state: present ? 'present' : 'absent',
              })}
            </span>
            <span aria-hidden>{name(specialty)}</span>
          </li>
        ))}
        {others.map((specialty) => (
          <li
            key={specialty}
            className="inline-flex items-center rounded-sm border border-line px-1.5 py-0.5 text-note text-ink-soft"
          >
            {name(specialty)}
          </li>
        ))}
      </ul>
    </div>
  );
}
