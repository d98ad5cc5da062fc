'use client';
import type { ConditionTrace, TherapyId } from '@consilium/contracts';
import { THERAPY_IDS } from '@consilium/contracts';
import { Check, CircleHelp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSiteName } from '@/lib/site-name';
import { cx } from '@/ui';

const ICONS = { true: Check, false: X, unknown: CircleHelp } as const;
const isTherapy = (value: string): value is TherapyId => THERAPY_IDS.some((id) => id === value);

/** Writes the value of a traced fact in words. */
function useTraceValue(): (entry: ConditionTrace) => string {
  const t = useTranslations('guideline');
  const site = useSiteName();
  return ({ fact, value }) => {
    if (Array.isArray(value))
      return value.length === 0
        ? t('factValue.priorTherapies.none')
        : value.map((id) => (isTherapy(id) ? t(`therapy.${id}`) : id)).join(', ');
    if (fact === 'ki67Percent')
      return typeof value === 'number' ? t('measure.ki67', { value }) : t('held.unknown');
    if (fact === 'primarySite') return `${site(String(value))} · ${value}`;
    if (fact === 'embryonicOrigin') return t(`origin.${value ?? 'unknown'}`);
    if (fact === 'whoGrade') return t(`grade.${value ?? 'indeterminate'}`);
    const key = `factValue.${fact}.${value ?? 'unknown'}`;
    return t.has(key) ? t(key) : t('held.unknown');
  };
}

/** Why: every condition that was read, with the fact, its value, whether it held, and the statement of the source. */
export function Trace({
  trace,
  statements,
  rule,
}: {
  trace: readonly ConditionTrace[];
  statements: readonly string[];
  rule: string;
}) {
  const t = useTranslations('case.why');
  const words = useTranslations('guideline');
  const textOf = useTraceValue();
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
                    {words(`held.${held}`)}. {words(`fact.${entry.fact}`)}: {textOf(entry)}
                  </span>
                </span>
                <span className="tabular text-note text-ink-soft">{entry.statement}</span>
              </li>
            );
          })}
        </ul>
      ) : null}
      <div className="text-note">
        <p className="eyebrow">{t('statements', { rule })}</p>
        <dl className="flex flex-col gap-0.5">
          {statements.map((id) => (
            <div key={id} className="flex gap-2">
              <dt className="tabular w-7 shrink-0 font-medium text-ink-soft">{id}</dt>
              <dd className="min-w-0">{words(`statement.${id}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
