'use client';
import { Check, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/ui';
import type { Seat, Seating as Seats } from './seats';

const mattersAt: Record<Seat['need'], boolean> = { always: true, agenda: true, some: true, none: false };

/** Which specialties the board's rule may ask for, and whether someone of each is invited. */
export function Seating({ seating, className }: { seating: Seats; className?: string }) {
  const t = useTranslations('schedule.seating');
  const clinical = useTranslations('clinical.specialty');
  const shown = seating.seats.filter(({ need }) => mattersAt[need]);
  const enough = seating.voters >= seating.minHeads;
  return (
    <div className={cx('flex flex-col gap-1', className)} aria-live="polite">
      <p className={cx('flex items-center gap-1.5', !enough && 'font-semibold text-danger')}>
        <Mark good={enough} />
        {t('heads', { voters: seating.voters, required: seating.minHeads })}
      </p>
      <ul className="flex flex-col gap-0.5">
        {shown.map(({ specialty, invited, need }) => {
          const missing = invited === 0;
          return (
            <li key={specialty} className="flex items-start gap-1.5">
              <Mark good={!missing} />
              <span className={cx(missing && need !== 'some' && 'font-semibold text-danger')}>
                {clinical(specialty)}
                {missing ? `: ${t('nobody')}` : null}
                <span className="ml-1.5 text-note font-normal text-ink-soft">{t(`need.${need}`)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Mark({ good }: { good: boolean }) {
  return good ? (
    <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
  ) : (
    <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
  );
}
