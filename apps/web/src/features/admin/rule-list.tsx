'use client';
import { defaultQuorumRule, type QuorumRule, ruleAt } from '@consilium/board';
import { useTranslations } from 'next-intl';
import { Alert, Badge, Day } from '@/ui';
import { useRuleWords } from './use-rule-words';

/** A board's dated rules, newest first, and what no rule can take away. */
export function RuleList({ rules, today }: { rules: readonly QuorumRule[]; today: string }) {
  const t = useTranslations('admin.rule');
  const ruleWords = useRuleWords();
  const inForce = ruleAt(rules, today);
  const shown = [...rules].reverse();
  if (inForce === defaultQuorumRule) shown.push(defaultQuorumRule);
  const stateOf = (rule: QuorumRule) =>
    rule.validFrom === inForce.validFrom ? 'inForce' : rule.validFrom > today ? 'planned' : 'past';
  return (
    <>
      <Alert title={t('floorTitle')} className="mb-3">
        <p>{t('floor')}</p>
      </Alert>
      <ul>
        {shown.map((rule) => (
          <li key={rule.validFrom} className="border-b border-line py-2">
            <p className="flex flex-wrap items-center gap-2 font-medium">
              {rule === defaultQuorumRule ? t('default') : <Day day={rule.validFrom} />}
              <Badge tone={stateOf(rule) === 'inForce' ? 'accent' : 'neutral'}>{t(stateOf(rule))}</Badge>
            </p>
            {ruleWords(rule).map((words) => (
              <p key={words} className="text-note">
                {words}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
