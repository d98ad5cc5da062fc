'use client';
import type { AnnotationView, ClinicalFacts, Recommendation } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Alert, Section } from '@/ui';
import { MissingData } from './missing-data';
import { OptionCard } from './option-card';
import { Excluded, Undetermined } from './other-verdicts';
import { Pathway } from './pathway-figure';

export interface RecommendationPanelProps {
  recommendation: Recommendation;
  facts: ClinicalFacts;
  annotations?: readonly AnnotationView[];
  canAnnotate?: boolean;
  hrefOf: (fact: string) => string;
  /** The small print: edition, hash, earlier snapshots. */
  foot?: ReactNode;
}

/** The guideline's advice with its reasons: the way it took, what is offered and how strongly, what waits, what is ruled out. */
export function RecommendationPanel({
  recommendation,
  facts,
  annotations = [],
  canAnnotate = false,
  hrefOf,
  foot,
}: RecommendationPanelProps) {
  const t = useTranslations('case');
  const words = useTranslations('guideline');
  const { options, undetermined, excluded, flags } = recommendation;
  return (
    <Section title={t('recommendation')}>
      <div className="flex flex-col gap-4">
        <Pathway recommendation={recommendation} facts={facts} />
        {flags.length > 0 ? (
          <Alert tone="warning">
            <ul>
              {flags.map((flag) => (
                <li key={flag}>{words(`flag.${flag}`)}</li>
              ))}
            </ul>
          </Alert>
        ) : null}
        <Section title={t('options', { count: options.length })} level={3}>
          {options.length > 0 ? (
            <ol id="options" className="-mt-2 scroll-mt-24">
              {options.map((option) => (
                <OptionCard
                  key={option.therapy}
                  option={option}
                  annotations={annotations}
                  canAnnotate={canAnnotate}
                />
              ))}
            </ol>
          ) : (
            <p className="text-ink-soft">{t('noOptions')}</p>
          )}
        </Section>
        <Section title={t('missing.title')} level={3}>
          <MissingData recommendation={recommendation} facts={facts} hrefOf={hrefOf} />
        </Section>
        {undetermined.length > 0 ? <Undetermined verdicts={undetermined} /> : null}
        {excluded.length > 0 ? <Excluded verdicts={excluded} /> : null}
        {foot}
      </div>
    </Section>
  );
}
