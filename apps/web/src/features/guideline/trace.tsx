'use client';
import type { ConditionTrace } from '@consilium/contracts';
import { Check, CircleHelp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from '@/ui';
import { Cite } from './cite';
import { useFactValue } from './trace-value';

const ICONS = { true: Check, false: X, unknown: CircleHelp } as const;
/** Why: every condition that was read, with the fact, its value, whether it held, and the statement of the source. */
export function Trace({
  trace,
  statements,
  rule,
  children,
}: {
  trace: readonly ConditionTrace[];
  statements: readonly string[];
  rule: string;
  /** In place of the conditions, where they can be drawn as a tree. */
  children?: ReactNode;
}) {
  const t = useTranslations('case.why');
  const words = useTranslations('guideline');
  const textOf = useFactValue();
  return (
    <div className="mt-1.5 flex flex-col gap-2 border-l-2 border-line pl-3">
      {trace.length > 0 ? (
        <ul className="flex flex-col gap-1">
          {trace.map((entry) => {
            const held = String(entry.held) as keyof typeof ICONS;
            const Icon = ICONS[held];
            return (
              <li key={entry.condition} className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-2">
                <Icon
                  aria-hidden
                  className={cx('mt-0.5 size-4', held === 'true' ? 'text-accent' : 'text-ink-soft')}
                  strokeWidth={2.5}
                />
                <span>
                  <span className="font-medium">{words(`condition.${entry.condition}`)}</span>{' '}
                  <span className="text-note text-ink-soft">
                    {words(`held.${held}`)}. {words(`fact.${entry.fact}`)}: {textOf(entry.fact, entry.value)}
                  </span>
                </span>
                <span className="text-note">
                  <Cite id={entry.statement} />
                </span>
              </li>
            );
          })}
        </ul>
      ) : null}
      {children}
      <div className="text-note">
        <p className="eyebrow">{t('statements', { rule })}</p>
        <dl className="flex flex-col gap-0.5">
          {statements.map((id) => (
            <div key={id} className="flex gap-2">
              <dt className="w-7 shrink-0">
                <Cite id={id} />
              </dt>
              <dd className="min-w-0">{words(`statement.${id}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
