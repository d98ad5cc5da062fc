'use client';
import type { QuorumRule } from '@consilium/board';
import type { BoardReason, Specialty } from '@consilium/contracts';
import { useTranslations } from 'next-intl';

/** Who is needed: always, and by each specialty the reasons that ask for it. */
export function RuleBody({ rule }: { rule: QuorumRule }) {
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
