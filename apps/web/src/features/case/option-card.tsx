'use client';
import type { AnnotationView, RecommendationOption } from '@consilium/contracts';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { TherapyEvidence } from '@/features/guideline/deeper';
import { OnDemand } from '@/features/guideline/on-demand';
import { useAsked, WhyVerdict } from '@/features/guideline/why';
import { BoardDecisionMark, StrengthMark } from '@/ui';
import { PinButton } from './pin-button';
import { ProvisionalNote } from './provisional-note';

/** One therapy the guideline offers: how strongly, what the board must know, and why. */
export function OptionCard({
  option,
  annotations,
  canAnnotate,
}: {
  option: RecommendationOption;
  annotations: readonly AnnotationView[];
  canAnnotate: boolean;
}) {
  const t = useTranslations('case');
  const words = useTranslations('guideline');
  const asked = useAsked();
  const name = words(`therapy.${option.therapy}`);
  return (
    <li
      id={`option-${option.therapy}`}
      className="group/fact flex scroll-mt-24 flex-col gap-1 border-b border-line py-2.5 target:bg-accent-soft"
    >
      <div className="flex items-start gap-2">
        <div className="flex min-w-0 flex-1 flex-col items-start gap-y-0.5">
          <h3 className="text-body">{name}</h3>
          <StrengthMark strength={option.strength} word={words(`strength.${option.strength}`)} />
        </div>
        {canAnnotate ? (
          <PinButton
            anchor={{ kind: 'option', therapy: option.therapy }}
            label={name}
            annotations={annotations}
          />
        ) : null}
      </div>
      {option.boardDecision.required ? (
        <p>
          <BoardDecisionMark reasons={option.boardDecision.reasons.map((id) => words(`boardReason.${id}`))} />
        </p>
      ) : null}
      {option.caveatCodes.length > 0 ? (
        <ul className="flex flex-col gap-0.5 text-note">
          {option.caveatCodes.map((code) => (
            <li key={code} className="flex gap-1.5">
              <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0 text-ink-soft" />
              {words(`caveat.${code}`)}
            </li>
          ))}
        </ul>
      ) : null}
      {option.provisional ? <ProvisionalNote items={option.couldOverturn} /> : null}
      <div className="flex flex-col gap-0.5">
        <OnDemand
          summary={
            <>
              {t('why.title')}
              <span className="sr-only"> {name}</span>
            </>
          }
        >
          {() => <WhyVerdict verdict={option} />}
        </OnDemand>
        <OnDemand
          summary={
            <>
              {t('evidence')}
              <span className="sr-only"> {name}</span>
            </>
          }
        >
          {() => (asked ? <TherapyEvidence therapy={option.therapy} asked={asked} /> : null)}
        </OnDemand>
      </div>
    </li>
  );
}
