'use client';
import type { BallotView } from '@consilium/contracts';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/ui';

/** Who has voted, never what: one mark for each elector, and the count in words. */
export function Turnout({ ballot }: { ballot: BallotView }) {
  const t = useTranslations('room.ballot');
  const clinical = useTranslations('clinical.specialty');
  return (
    <div>
      <p aria-live="polite" className="tabular mb-1 font-medium" data-testid="turnout">
        {t('turnout', { voted: ballot.voted, electors: ballot.electors.length })}
      </p>
      <ul className="flex flex-wrap gap-1">
        {ballot.electors.map((elector) => (
          <li
            key={elector.userId}
            data-mark
            className={cx(
              'inline-flex items-center gap-1 rounded-sm border px-1.5 py-0.5 text-note transition-colors duration-150',
              elector.voted ? 'border-good-line bg-good-soft text-good' : 'border-line text-ink-soft',
            )}
            title={clinical(elector.specialty)}
          >
            {elector.voted ? <Check aria-hidden className="size-3.5" /> : null}
            {elector.name}
            <span className="sr-only">{t(elector.voted ? 'hasVoted' : 'hasNotVoted')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
