'use client';
import { defaultQuorumRule, type QuorumRule, ruleAt } from '@consilium/board';
import type { BoardReason, Specialty } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Alert, Badge, Day } from '@/ui';

/** A board's dated rules, newest first, and what no rule can take away. */
export function RuleList({ rules, today }: { rules: readonly QuorumRule[]; today: string }) {
  const t = useTranslations('admin.rule');
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
            {stateOf(rule) === 'past' ? (
              <details>
                <summary className="text-note text-ink-soft">{t('heads', { count: rule.minHeads })}</summary>
                <RuleBody rule={rule} />
              </details>
            ) : (
              <>
                <p>{t('heads', { count: rule.minHeads })}</p>
                <RuleBody rule={rule} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who is needed: always, and by each specialty the reasons that ask for it. */
function RuleBody({ rule }: { rule: QuorumRule }) {
  const t = useTranslations('admin.rule');
  const specialty = useTranslations('clinical.specialty');
  const reason = useTranslations('guideline.boardReason');
  const list = (specialties: readonly Specialty[]) => specialties.map((one) => specialty(one)).join(', ');
  const perReason = Object.entries(rule.perReason) as [BoardReason, readonly Specialty[]][];
  const groups = [...new Set(perReason.map(([, specialties]) => list(specialties)))];
  return (
    <>
      {rule.requiredSpecialties.length > 0 ? (
        <p>{t('always', { specialties: list(rule.requiredSpecialties) })}</p>
      ) : null}
      <dl className="mt-1.5 grid gap-x-4 gap-y-1.5 text-note sm:grid-cols-[8rem_minmax(0,1fr)]">
        {groups.map((group) => (
          <div key={group} className="contents">
            <dt className="font-semibold">{group}</dt>
            <dd>
              <ul className="flex flex-col gap-0.5">
                {perReason
                  .filter(([, specialties]) => list(specialties) === group)
                  .map(([why]) => (
                    <li key={why} className="text-ink-soft">
                      {reason(why)}
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
