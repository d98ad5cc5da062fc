'use client';
import type { ExcludedTherapy, UndeterminedTherapy } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Section } from '@/ui';
import { Disclosure } from './disclosure';
import { missingKey } from './missing-effects';
import { Trace } from './trace';

/** Therapies on which the guideline can't answer yet, with what each waits for. */
export function Undetermined({ verdicts }: { verdicts: readonly UndeterminedTherapy[] }) {
  const t = useTranslations('case');
  const words = useTranslations('guideline');
  return (
    <Section title={t('undetermined', { count: verdicts.length })} level={3}>
      <ul id="undetermined" className="scroll-mt-24">
        {verdicts.map((verdict) => {
          const name = words(`therapy.${verdict.therapy}`);
          return (
            <li key={verdict.therapy} className="border-b border-line py-1.5">
              <p>
                <span className="font-medium">{name}</span>{' '}
                <span className="text-ink-soft">
                  {verdict.needs.length > 0
                    ? words('measure.waitsFor', {
                        items: verdict.needs.map((item) => words(`missing.${missingKey(item)}`)).join(', '),
                      })
                    : words(`reason.${verdict.reasonCode}`)}
                </span>
              </p>
              <Why verdict={verdict} name={name} />
            </li>
          );
        })}
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
              <p className="font-medium">{name}</p>
              <p className="text-ink-soft">{words(`reason.${verdict.reasonCode}`)}</p>
              <Why verdict={verdict} name={name} />
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

function Why({ verdict, name }: { verdict: ExcludedTherapy | UndeterminedTherapy; name: string }) {
  const t = useTranslations('case.why');
  return (
    <Disclosure
      summary={
        <>
          {t('titleNot')}
          <span className="sr-only"> {name}</span>
        </>
      }
    >
      <Trace trace={verdict.trace} statements={verdict.statements} rule={verdict.rule} />
    </Disclosure>
  );
}
