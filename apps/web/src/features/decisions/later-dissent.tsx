'use client';
import type { DecisionView } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Section, Time } from '@/ui';

/** Dissent that members recorded themselves after the signing, beside what the document holds; nothing where there is none. */
export function LaterDissent({ decision }: { decision: DecisionView }) {
  const t = useTranslations('afterDecision.dissent');
  const words = useTranslations('decisions.document');
  const clinical = useTranslations('clinical.specialty');
  if (decision.laterDissent.length === 0) return null;
  return (
    <Section title={`${words('dissent')}: ${t('later')}`}>
      <ul className="flex flex-col gap-1">
        {decision.laterDissent.map((entry) => (
          <li key={entry.userId}>
            <span className="font-medium">
              {entry.name}
              {entry.specialty ? ` (${clinical(entry.specialty)})` : null}
            </span>
            : {entry.reason}{' '}
            <span className="text-note text-ink-soft">
              <Time at={entry.at} zone={decision.document.meeting.timeZone} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
