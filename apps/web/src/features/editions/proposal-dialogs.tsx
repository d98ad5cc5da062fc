'use client';
import type { EditionProposal, NamedEdition } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Change } from '@/form/change';
import { ConfirmDialog } from '@/form/confirm-dialog';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { EditionDifference } from './deeper';
import { Impact, Progress } from './impact';

/** Proposes an edition of the build, with how it reads otherwise than the active one. */
export function ProposeDialog({
  active,
  edition,
  onClose,
}: {
  active: NamedEdition;
  edition: NamedEdition;
  onClose: () => void;
}) {
  const t = useTranslations('editions.admin');
  const propose = useCommand(useTRPC().edition.propose);
  return (
    <ConfirmDialog
      width="wide"
      problem={propose.problem}
      title={t('proposeOf', { edition: edition.edition })}
      submit={t('propose')}
      act={() => propose.run({ contentHash: edition.contentHash })}
      onClose={onClose}
    >
      <Change
        before={t('notProposed')}
        after={t('onlyProposed', { edition: edition.edition })}
        consequences={[t('consequence.assessed'), t('consequence.notYet')]}
      />
      <EditionDifference before={active.contentHash} after={edition.contentHash} />
    </ConfirmDialog>
  );
}

/** Takes a proposal back. */
export function WithdrawDialog({ proposal, onClose }: { proposal: EditionProposal; onClose: () => void }) {
  const t = useTranslations('editions.admin');
  const withdraw = useCommand(useTRPC().edition.withdraw);
  const { edition, proposalId } = proposal;
  return (
    <ConfirmDialog
      width="wide"
      problem={withdraw.problem}
      title={t('withdrawOf', { edition })}
      submit={t('withdraw')}
      look="danger"
      act={() => withdraw.run({ proposalId })}
      onClose={onClose}
    >
      <Change
        before={t('onlyProposed', { edition })}
        after={t('notProposed')}
        consequences={[t('consequence.again')]}
      />
    </ConfirmDialog>
  );
}

/** Makes the proposed edition the active one: what it would change, in cases and in words, before it is done. */
export function ActivateDialog({
  active,
  proposal,
  onClose,
}: {
  active: NamedEdition;
  proposal: EditionProposal;
  onClose: () => void;
}) {
  const t = useTranslations('editions.admin');
  const activate = useCommand(useTRPC().edition.activate);
  const { edition, contentHash, proposalId, progress, impact } = proposal;
  return (
    <ConfirmDialog
      width="wide"
      problem={activate.problem}
      title={t('activateOf', { edition })}
      submit={t('activate')}
      isDisabled={progress.coveredAt === null}
      act={() => activate.run({ proposalId, contentHash })}
      onClose={onClose}
    >
      <Change
        before={active.edition}
        after={t('becomes', { edition })}
        consequences={[t('consequence.fresh'), t('consequence.kept'), t('consequence.ballots')]}
      />
      <Progress progress={progress} />
      <Impact impact={impact} />
      <EditionDifference before={active.contentHash} after={contentHash} />
    </ConfirmDialog>
  );
}
