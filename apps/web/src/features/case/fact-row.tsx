'use client';
import type { CaseView, FactKey } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Day } from '@/ui';
import { PinButton } from './pin-button';

/** One fact: its name, its value or plainly that it is not known, the day it is of, and the way to comment on it. */
export function FactRow({
  view,
  factKey,
  day,
  children,
}: {
  view: CaseView;
  factKey: FactKey;
  /** The calendar day of the finding. */
  day?: string | null;
  /** The value; null: not known. */
  children: ReactNode;
}) {
  const t = useTranslations('case');
  const label = t(`fact.${factKey}`);
  return (
    <div
      id={`fact-${factKey}`}
      className="group/fact flex min-h-7 scroll-mt-24 items-start gap-2 rounded-sm py-0.5 target:bg-accent-soft"
    >
      <dt className="w-28 shrink-0 text-ink-soft sm:w-32">{label}</dt>
      <dd className="tabular min-w-0 flex-1 font-medium">
        {children ?? <span className="font-normal text-ink-faint italic">{t('notKnown')}</span>}
        {day ? (
          <Day day={day} className="ml-2 text-note font-normal whitespace-nowrap text-ink-soft" />
        ) : null}
      </dd>
      {view.abilities.annotate ? (
        <PinButton anchor={{ kind: 'fact', key: factKey }} label={label} annotations={view.annotations} />
      ) : null}
    </div>
  );
}
