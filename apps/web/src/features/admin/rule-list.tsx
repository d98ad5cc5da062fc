'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge, Day } from '@/ui';

interface RuleListProps<Rule> {
  /** Oldest first. */
  rules: readonly Rule[];
  today: string;
  /** The rule that is in force today. */
  inForce: Rule;
  /** The product's own, where the board has set none by today. */
  fallback: Rule;
  headline: (rule: Rule) => string;
  body: (rule: Rule) => ReactNode;
}

/** A board's dated rules of one kind, newest first. */
export function RuleList<Rule extends { readonly validFrom: string }>(props: RuleListProps<Rule>) {
  const { rules, today, inForce, fallback, headline, body } = props;
  const t = useTranslations('admin.rule');
  const shown = [...rules].reverse();
  if (inForce === fallback) shown.push(fallback);
  const stateOf = (rule: Rule) =>
    rule.validFrom === inForce.validFrom ? 'inForce' : rule.validFrom > today ? 'planned' : 'past';
  return (
    <ul>
      {shown.map((rule) => (
        <li key={rule.validFrom} className="border-b border-line py-2">
          <p className="flex flex-wrap items-center gap-2 font-medium">
            {rule === fallback ? t('default') : <Day day={rule.validFrom} />}
            <Badge tone={stateOf(rule) === 'inForce' ? 'accent' : 'neutral'}>{t(stateOf(rule))}</Badge>
          </p>
          {stateOf(rule) === 'past' ? (
            <details>
              <summary className="text-note text-ink-soft">{headline(rule)}</summary>
              {body(rule)}
            </details>
          ) : (
            <>
              <p>{headline(rule)}</p>
              {body(rule)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
