'use client';
import type { ClinicalFacts } from '@consilium/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Blocking } from '@/features/case/blocking';
import { RecommendationPanel } from '@/features/case/recommendation-panel';
import { useTRPC } from '@/lib/trpc';
import { BoardDecisionMark, ErrorState, Section, Skeleton } from '@/ui';
import { forPreview } from './entry';

const SETTLE_MS = 300;
const hrefOf = (fact: string) => `#fact-${fact}`;

/** The facts as they were when typing last paused. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What the guideline says to what is in the form, asked anew when typing pauses. */
export function usePreview(facts: ClinicalFacts) {
  const asked = useSettled(facts);
  const query = useQuery(
    useTRPC().case.previewRecommendation.queryOptions(
      { facts: forPreview(asked) },
      { placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  return { asked, query };
}
export type Preview = ReturnType<typeof usePreview>;

/** The recommendation before anything is saved: what the board will see. */
export function EntryPreview({ preview }: { preview: Preview }) {
  const t = useTranslations('entry.preview');
  const reason = useTranslations('guideline.boardReason');
  const title = useTranslations('case');
  const { asked } = preview;
  const { data, isError, isPending, refetch } = preview.query;
  const recommendation = data?.recommendation;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-note text-ink-soft">{t('hint')}</p>
      {isError ? (
        <ErrorState onRetry={() => void refetch()}>{t('failed')}</ErrorState>
      ) : isPending ? (
        <Skeleton lines={6} />
      ) : recommendation ? (
        <>
          {recommendation.boardDecisionRequired ? (
            <BoardDecisionMark
              size="banner"
              reasons={recommendation.boardDecisionReasons.map((code) => reason(code))}
            />
          ) : null}
          <RecommendationPanel
            recommendation={recommendation}
            missing={data?.missing ?? []}
            facts={asked}
            hrefOf={hrefOf}
          />
        </>
      ) : (
        <Section title={title('recommendation')}>
          <Blocking facts={data?.blocking ?? []} hrefOf={hrefOf} />
        </Section>
      )}
    </div>
  );
}

/** On a narrow screen, where the recommendation stands under the form: whether the board must decide, and the way down to it. */
export function PreviewLink({ preview }: { preview: Preview }) {
  const t = useTranslations('entry.preview');
  return (
    <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 lg:hidden">
      {preview.query.data?.recommendation?.boardDecisionRequired ? <BoardDecisionMark /> : null}
      <a href="#preview" className="font-medium text-accent-ink underline underline-offset-2">
        {t('see')}
      </a>
    </p>
  );
}
