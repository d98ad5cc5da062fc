'use client';
import type { CaseView, FactKey } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx, Day } from '@/ui';
import { PinButton } from './pin-button';

/** One fact: its name, its value or plainly that it is not known, the day it is of, and the way to comment on it. */
export function FactRow({
  view,
  factKey,
  day,
  isWide = false,
  children,
}: {
  view: CaseView;
  factKey: FactKey;
  /** The calendar day of the finding. */
  day?: string | null;
  /** The value is a picture that wants the whole width. */
  isWide?: boolean;
  /** The value; null: not known. */
  children: ReactNode;
}) {
  const t = useTranslations('case');
  const label = t(`fact.${factKey}`);
  return (
    <div
      id={`fact-${factKey}`}
      className={cx(
        'group/fact relative min-h-7 scroll-mt-24 gap-x-2 rounded-sm py-0.5 pr-8 target:bg-accent-soft',
        isWide ? 'flex flex-col' : 'flex items-start',
      )}
    >
      <dt className={cx('text-ink-soft', !isWide && 'w-28 shrink-0')}>{label}</dt>
      <dd className={cx('tabular min-w-0 flex-1 font-medium', isWide && '-mr-8')}>
        {children ?? <span className="font-normal text-ink-faint">{t('notKnown')}</span>}
        {day ? ' ' : null}
        {day ? <Day day={day} className="text-note font-normal whitespace-nowrap text-ink-soft" /> : null}
        {view.abilities.annotate ? (
          <span className="absolute top-0.5 right-0">
            <PinButton anchor={{ kind: 'fact', key: factKey }} label={label} annotations={view.annotations} />
          </span>
        ) : null}
      </dd>
    </div>
  );
}
