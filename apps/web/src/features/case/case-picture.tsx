'use client';
import type { CaseView, FactKey } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Day, HepaticBar, Ki67Scale, Section } from '@/ui';
import { FactRow } from './fact-row';
import { useFactText } from './fact-text';
import { Passage } from './passage';
import { PriorLines } from './prior-lines';

/** The clinical picture: what is known, with units and dates, and plainly what is not. Every fact can be commented on. */
export function CasePicture({ view }: { view: CaseView }) {
  const t = useTranslations('case');
  const textOf = useFactText();
  const { facts } = view;
  const row = (factKey: FactKey, day?: string | null) => (
    <FactRow key={factKey} view={view} factKey={factKey} day={day ?? null}>
      {textOf(factKey, facts)}
    </FactRow>
  );
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <Section title={t('question')}>
        {view.question ? (
          <Passage
            field="question"
            text={view.question}
            annotations={view.annotations}
            canAnnotate={view.abilities.annotate}
          />
        ) : (
          <p className="text-ink-faint">{t('noQuestion')}</p>
        )}
      </Section>
      <Section title={t('tumor')}>
        <dl>
          {row('primarySite')}
          {facts.primarySite === 'C80.9' ? row('unknownPrimaryGepSuspected') : null}
          {row('stage')}
          {row('diseaseStatus')}
          {row('differentiation', facts.pathologyOn)}
          <FactRow view={view} factKey="ki67Percent" isWide={facts.ki67Percent !== null}>
            {facts.ki67Percent === null ? null : <Ki67Scale value={facts.ki67Percent} />}
          </FactRow>
          {row('mitoses')}
          <FactRow view={view} factKey="sstr" day={facts.sstrOn}>
            {facts.sstr === 'unknown' ? null : (
              <>
                {textOf('sstr', facts)}{' '}
                {facts.sstrTracer ? (
                  <span className="font-normal whitespace-nowrap text-ink-soft">
                    {textOf('sstrTracer', facts)}
                  </span>
                ) : null}
              </>
            )}
          </FactRow>
          {row('tumorVolume')}
          <FactRow view={view} factKey="hepaticInvolvementPercent">
            {facts.hepaticInvolvementPercent === null ? null : (
              <HepaticBar percent={facts.hepaticInvolvementPercent} />
            )}
          </FactRow>
          {row('functional')}
        </dl>
      </Section>
      <PriorLines view={view} />
      <Section title={t('patient')}>
        <dl>
          {row('ecog')}
          {row('egfr')}
          {row('hemoglobin')}
          {row('platelets')}
          {facts.measurements.length > 0 ? (
            <FactRow view={view} factKey="measurements">
              <ul>
                {facts.measurements.map((one) => (
                  <li key={`${one.marker}-${one.takenOn}-${one.value}`}>
                    {t(`marker.${one.marker}`)} {one.value} {one.unit}
                    {one.takenOn ? (
                      <Day day={one.takenOn} className="ml-2 text-note font-normal text-ink-soft" />
                    ) : null}
                  </li>
                ))}
              </ul>
            </FactRow>
          ) : null}
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
