'use client';
import type { CaseView, NamedEdition, SnapshotView } from '@consilium/contracts';
import { adviseBy, differenceOf, EDITIONS, factsForGuideline, isSame } from '@consilium/guideline';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { DifferenceView } from '@/features/guideline/difference-view';
import { Change } from '@/form/change';
import { ConfirmDialog } from '@/form/confirm-dialog';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';

/** Renews a recommendation by the active edition: how the answer differs is on screen before it is done. */
export default function RenewDialog({
  view,
  snapshot,
  active,
  onClose,
}: {
  view: CaseView;
  snapshot: SnapshotView;
  active: NamedEdition;
  onClose: () => void;
}) {
  const t = useTranslations('editions.case');
  const renew = useCommand(useTRPC().case.renewRecommendation);
  const { edition, recommendation } = snapshot;
  const difference = useMemo(() => {
    const { facts } = factsForGuideline(view.facts);
    const newer = EDITIONS.find(({ contentHash }) => contentHash === active.contentHash);
    return facts && newer ? differenceOf(recommendation, adviseBy(newer.edition, facts)) : null;
  }, [view.facts, recommendation, active.contentHash]);
  return (
    <ConfirmDialog
      title={t('renewTitle')}
      problem={renew.problem}
      submit={t('renewSubmit')}
      act={() => renew.run({ caseId: view.id, snapshotId: snapshot.id })}
      onClose={onClose}
    >
      <Change
        before={t('before', { edition })}
        after={t('after', { active: active.edition })}
        consequences={[t('stays'), ...(view.status === 'in-discussion' ? [t('ballotsNeeded')] : [])]}
      />
      {difference ? (
        <section>
          <h3 className="mb-1 text-body">{t('differs')}</h3>
          {isSame(difference) ? (
            <p className="text-ink-soft">{t('same')}</p>
          ) : (
            <DifferenceView difference={difference} />
          )}
        </section>
      ) : null}
    </ConfirmDialog>
  );
}
