'use client';
import type { ExcludedTherapy, UndeterminedTherapy } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { missingKey } from '@/features/guideline/missing-key';
import { OnDemand } from '@/features/guideline/on-demand';
import { WhyVerdict } from '@/features/guideline/why';
import { Section } from '@/ui';
import { Disclosure } from './disclosure';
import { ProvisionalNote } from './provisional-note';

/** Therapies on which the guideline can't answer yet, gathered by what they wait for. */
export function Undetermined({ verdicts }: { verdicts: readonly UndeterminedTherapy[] }) {
  const t = useTranslations('case');
  const words = useTranslations('guideline');
  const waitsFor = (verdict: UndeterminedTherapy) =>
    verdict.needs.length > 0
      ? words('measure.waitsFor', {
          items: verdict.needs.map((item) => words(`missing.${missingKey(item)}`)).join(', '),
        })
      : words(`reason.${verdict.reasonCode}`);
  const groups = new Map<string, UndeterminedTherapy[]>();
  for (const verdict of verdicts) {
    const reason = waitsFor(verdict);
    groups.set(reason, [...(groups.get(reason) ?? []), verdict]);
  }
  return (
    <Section title={t('undetermined', { count: verdicts.length })} level={3}>
      <ul id="undetermined" className="flex scroll-mt-24 flex-col gap-3">
        {[...groups].map(([reason, group]) => (
          <li key={reason}>
            <p className="text-ink-soft">{reason}</p>
            <ul className="mt-0.5">
              {group.map((verdict) => (
                <li key={verdict.therapy}>
                  <Why verdict={verdict} name={words(`therapy.${verdict.therapy}`)} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the guideline rules out here, folded away, each with its reason. */
export function Excluded({ verdicts }: { verdicts: readonly ExcludedTherapy[] }) {
  const t = useTranslations('case');
  const words = useTranslations('guideline');
  return (
    <Disclosure id="excluded" summary={t('excluded', { count: verdicts.length })}>
      <ul className="mt-1">
        {verdicts.map((verdict) => {
          const name = words(`therapy.${verdict.therapy}`);
          return (
            <li key={verdict.therapy} className="border-b border-line py-1.5">
              <Why
                verdict={verdict}
                name={name}
                note={
                  verdict.provisional
                    ? `${words(`reason.${verdict.reasonCode}`)} ${t('provisional')}`
                    : words(`reason.${verdict.reasonCode}`)
                }
              />
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

function Why({
  verdict,
  name,
  note,
}: {
  verdict: ExcludedTherapy | UndeterminedTherapy;
  name: string;
  note?: string;
}) {
  const t = useTranslations('case.why');
  return (
    <OnDemand
      {...(note ? { note } : {})}
      summary={
        <>
          {name}
          <span className="sr-only"> {t('titleNot')}</span>
        </>
      }
    >
      {() => (
        <>
          <ProvisionalNote items={verdict.couldOverturn} />
          <WhyVerdict verdict={verdict} />
        </>
      )}
    </OnDemand>
  );
}
