'use client';
import type { CaseView, FactKey } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useSiteName } from '@/lib/site-name';
import { Day, HepaticBar, Ki67Scale, Section, Timeline } from '@/ui';
import { Passage } from './passage';
import { PinButton } from './pin-button';

/** The clinical picture: what is known, with units and dates, and plainly what is not. Every fact can be commented on. */
export function CasePicture({ view }: { view: CaseView }) {
  const t = useTranslations('case');
  const guideline = useTranslations('guideline');
  const clinical = useTranslations('clinical');
  const site = useSiteName();
  const { facts } = view;
  const unknown = <span className="text-ink-faint italic">{t('notKnown')}</span>;
  const fact = (key: FactKey, value: ReactNode, day?: string | null) => (
    <div key={key} id={`fact-${key}`} className="group/fact flex min-h-7 items-start gap-2 py-0.5">
      <dt className="w-36 shrink-0 text-ink-soft">{t(`fact.${key}`)}</dt>
      <dd className="tabular min-w-0 flex-1 font-medium">
        {value ?? unknown}
        {day ? <Day day={day} className="ml-2 text-note font-normal text-ink-soft" /> : null}
      </dd>
      {view.abilities.annotate ? (
        <PinButton anchor={{ kind: 'fact', key }} label={t(`fact.${key}`)} annotations={view.annotations} />
      ) : null}
    </div>
  );
  const known = (value: string, unknownValue = 'unknown') => (value === unknownValue ? null : value);
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <Section title={t('question')}>
        <Passage
          field="question"
          text={view.question}
          annotations={view.annotations}
          canAnnotate={view.abilities.annotate}
        />
      </Section>
      <Section title={t('tumor')}>
        <dl>
          {fact(
            'primarySite',
            facts.primarySite ? `${site(facts.primarySite)} · ${facts.primarySite}` : null,
          )}
          {facts.primarySite === 'C80.9'
            ? fact(
                'unknownPrimaryGepSuspected',
                facts.unknownPrimaryGepSuspected === null
                  ? null
                  : t(facts.unknownPrimaryGepSuspected ? 'yes' : 'no'),
              )
            : null}
          {fact('stage', facts.stage ? clinical(`stage.${facts.stage}`) : null)}
          {fact('diseaseStatus', facts.diseaseStatus ? t(`diseaseStatus.${facts.diseaseStatus}`) : null)}
          {fact(
            'differentiation',
            known(facts.differentiation) ? t(`differentiation.${facts.differentiation}`) : null,
            facts.pathologyOn,
          )}
          {fact('ki67Percent', facts.ki67Percent === null ? null : <Ki67Scale value={facts.ki67Percent} />)}
          {fact(
            'mitoses',
            facts.mitoses === null
              ? null
              : t('mitosesValue', { count: facts.mitoses, unit: facts.mitosesUnit }),
          )}
          {fact(
            'sstr',
            known(facts.sstr)
              ? `${t(`sstr.${facts.sstr}`)}${facts.sstrTracer ? ` · ${t(`tracer.${facts.sstrTracer}`)}` : ''}`
              : null,
            facts.sstrOn,
          )}
          {fact('tumorVolume', known(facts.tumorVolume) ? t(`volume.${facts.tumorVolume}`) : null)}
          {fact(
            'hepaticInvolvementPercent',
            facts.hepaticInvolvementPercent === null ? null : (
              <HepaticBar value={facts.hepaticInvolvementPercent} />
            ),
          )}
          {fact(
            'functional',
            facts.functional === null
              ? null
              : `${t(facts.functional ? 'functional' : 'nonFunctional')}${facts.syndrome ? ` · ${facts.syndrome}` : ''}`,
          )}
        </dl>
      </Section>
      <Section title={t('priorLines')}>
        <div className="group/fact flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <Timeline
              lines={facts.priorLines.map((line, index) => ({
                id: String(index),
                name: line.therapy ? guideline(`therapy.${line.therapy}`) : line.label,
                start: line.startedOn,
                end: line.endedOn,
                outcome: clinical(`lineOutcome.${line.outcome}`),
              }))}
            />
          </div>
          {view.abilities.annotate ? (
            <PinButton
              anchor={{ kind: 'fact', key: 'priorLines' }}
              label={t('priorLines')}
              annotations={view.annotations}
            />
          ) : null}
        </div>
        {facts.proposedTherapies.length > 0 ? (
          <p className="mt-2">
            <span className="text-ink-soft">{t('proposed')}</span>{' '}
            <span className="font-medium">
              {facts.proposedTherapies.map((therapy) => guideline(`therapy.${therapy}`)).join(', ')}
            </span>
          </p>
        ) : null}
      </Section>
      <Section title={t('patient')}>
        <dl>
          {fact('ecog', facts.ecog === null ? null : `ECOG ${facts.ecog}`)}
          {fact('egfr', facts.egfr === null ? null : `${facts.egfr} mL/min/1.73 m²`)}
          {fact('hemoglobin', facts.hemoglobin === null ? null : `${facts.hemoglobin} g/dL`)}
          {fact('platelets', facts.platelets === null ? null : `${facts.platelets} ×10⁹/L`)}
          {facts.measurements.length > 0
            ? fact(
                'measurements',
                <ul>
                  {facts.measurements.map((measurement) => (
                    <li key={`${measurement.marker}-${measurement.takenOn ?? ''}`}>
                      {t(`marker.${measurement.marker}`)} {measurement.value} {measurement.unit}
                      {measurement.takenOn ? (
                        <Day day={measurement.takenOn} className="ml-2 text-note font-normal text-ink-soft" />
                      ) : null}
                    </li>
                  ))}
                </ul>,
              )
            : null}
        </dl>
        {(['comorbidity', 'patientWish', 'summary'] as const).map((field) =>
          facts[field] ? (
            <div key={field} className="mt-2">
              <h3 className="eyebrow">{t(`fact.${field}`)}</h3>
              <Passage
                field={field}
                text={facts[field]}
                annotations={view.annotations}
                canAnnotate={view.abilities.annotate}
              />
            </div>
          ) : null,
        )}
      </Section>
    </div>
  );
}
