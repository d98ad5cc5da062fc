'use client';
import type { AnnotationView, ClinicalFacts, MissingEffect, Recommendation } from '@consilium/contracts';
import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo, useState } from 'react';
import { BesideCase, LaterOfCase, WhatChanges, WhatIfDialog } from '@/features/guideline/deeper';
import { OnDemand } from '@/features/guideline/on-demand';
import { AskedProvider } from '@/features/guideline/why';
import { Alert, Button, Section, strongestFirst } from '@/ui';
import { MissingData } from './missing-data';
import { OptionCard } from './option-card';
import { Excluded, Undetermined } from './other-verdicts';
import { Pathway } from './pathway-figure';

export interface RecommendationPanelProps {
  recommendation: Recommendation;
  missing: readonly MissingEffect[];
  facts: ClinicalFacts;
  annotations?: readonly AnnotationView[];
  canAnnotate?: boolean;
  hrefOf: (fact: string) => string;
  /** Above all of it: that a newer edition is active. */
  note?: ReactNode;
  /** The small print: edition, hash, earlier snapshots. */
  foot?: ReactNode;
}

/** The guideline's advice with its reasons: the way it took, what is offered and how strongly, what waits, what is ruled out. */
export function RecommendationPanel({
  recommendation,
  missing,
  facts,
  annotations = [],
  canAnnotate = false,
  hrefOf,
  note,
  foot,
}: RecommendationPanelProps) {
  const t = useTranslations('case');
  const more = useTranslations('evidence');
  const words = useTranslations('guideline');
  const [asking, setAsking] = useState(false);
  const { options, undetermined, excluded, flags } = recommendation;
  const asked = useMemo(() => ({ facts, recommendation }), [facts, recommendation]);
  const openTherapies = [...options, ...undetermined].map(({ therapy }) => therapy);
  return (
    <AskedProvider value={asked}>
      <Section
        title={t('recommendation')}
        actions={
          <Button
            look="quiet"
            icon={<FlaskConical aria-hidden className="size-4" />}
            onPress={() => setAsking(true)}
          >
            {more('whatIf.open')}
          </Button>
        }
      >
        <div className="flex flex-col gap-4">
          {note}
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
                {options.toSorted(strongestFirst).map((option) => (
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
            <MissingData missing={missing} waits={undetermined.length > 0} hrefOf={hrefOf} />
          </Section>
          {undetermined.length > 0 ? <Undetermined verdicts={undetermined} /> : null}
          {excluded.length > 0 ? <Excluded verdicts={excluded} /> : null}
          <OnDemand id="what-changes" summary={more('change.title')}>
            {() => <WhatChanges asked={asked} />}
          </OnDemand>
          <OnDemand id="beside" summary={more('beside')}>
            {() => <BesideCase asked={asked} />}
          </OnDemand>
          <OnDemand id="later" summary={more('later.title')} note={more('later.apart')}>
            {() => <LaterOfCase therapies={openTherapies} />}
          </OnDemand>
          {foot}
        </div>
      </Section>
      {asking ? <WhatIfDialog {...asked} onClose={() => setAsking(false)} /> : null}
    </AskedProvider>
  );
}
