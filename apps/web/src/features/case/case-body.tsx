'use client';
import type { CaseView } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { CaseNote } from '@/features/editions/case-note';
import { cx, Section } from '@/ui';
import { Blocking } from './blocking';
import { CaseHead } from './case-head';
import { CasePicture } from './case-picture';
import { RecommendationPanel } from './recommendation-panel';
import { SnapshotPrint } from './snapshot-print';

const hrefOf = (fact: string) => `#fact-${fact}`;

export interface CaseBodyProps {
  view: CaseView;
  inRoom?: boolean;
}

/**
 * A case to read: the picture of the patient, then the recommendation, beside each other where there is room. Rendered again only when the case
 * changes: in the room other parts change with every event.
 */
export const CaseBody = memo(function CaseBody({ view, inRoom = false }: CaseBodyProps) {
  const t = useTranslations('case');
  return (
    <div id="case" className="@container flex min-w-0 flex-col gap-5">
      {inRoom ? <CaseHead view={view} inRoom /> : null}
      <div
        className={cx(
          'grid gap-x-8 gap-y-6',
          inRoom
            ? '@[39rem]:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]'
            : '@3xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]',
        )}
      >
        <CasePicture view={view} />
        {view.snapshot ? (
          <RecommendationPanel
            recommendation={view.snapshot.recommendation}
            missing={view.snapshot.missing}
            facts={view.facts}
            annotations={view.annotations}
            canAnnotate={view.abilities.annotate}
            hrefOf={hrefOf}
            note={<CaseNote view={view} />}
            foot={<SnapshotPrint view={view} />}
          />
        ) : (
          <Section title={t('recommendation')}>
            {view.blocking.length > 0 ? (
              <Blocking facts={view.blocking} hrefOf={hrefOf} />
            ) : (
              <p className="text-ink-soft">{t('notSubmitted')}</p>
            )}
          </Section>
        )}
      </div>
    </div>
  );
});
