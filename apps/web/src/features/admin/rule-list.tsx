'use client';
import { useTranslations } from 'next-intl';
import { Badge, Day } from '@/ui';

interface RuleListProps<Rule> {
  /** Oldest first. */
  rules: readonly Rule[];
  today: string;
  /** The rule that is in force today. */
  inForce: Rule;
  /** The product's own, where the board has set none by today. */
  fallback: Rule;
  words: (rule: Rule) => readonly string[];
}

/** A board's dated rules of one kind, newest first. */
export function RuleList<Rule extends { readonly validFrom: string }>(props: RuleListProps<Rule>) {
  const { rules, today, inForce, fallback, words } = props;
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
          {words(rule).map((line) => (
            <p key={line} className="text-note">
              {line}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
