'use client';
import type { CaseView } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Section, Timeline } from '@/ui';
import { PinButton } from './pin-button';

/** What was given before, on an axis of time, and what the board is asked about. */
export function PriorLines({ view }: { view: CaseView }) {
  const t = useTranslations('case');
  const therapy = useTranslations('guideline.therapy');
  const outcome = useTranslations('clinical.lineOutcome');
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const { priorLines, proposedTherapies } = view.facts;
  return (
    <Section title={t('priorLines')}>
      <div id="fact-priorLines" className="group/fact flex scroll-mt-24 items-start gap-2">
        <div className="min-w-0 flex-1">
          <Timeline
            until={today}
            lines={priorLines.map((line, index) => ({
              id: String(index),
              label: line.therapy ? therapy(line.therapy) : line.label,
              startedOn: line.startedOn,
              endedOn: line.endedOn,
              ongoing: line.outcome === 'ongoing',
              outcome: outcome(line.outcome),
              stopped: line.outcome === 'progression' || line.outcome === 'toxicity',
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
      {proposedTherapies.length > 0 ? (
        <p className="mt-2">
          <span className="text-ink-soft">{t('proposed')}</span>{' '}
          <span className="font-medium">{proposedTherapies.map((id) => therapy(id)).join(', ')}</span>
        </p>
      ) : null}
    </Section>
  );
}
