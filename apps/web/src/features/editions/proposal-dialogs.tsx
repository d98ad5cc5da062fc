'use client';
import type { EditionProposal, NamedEdition } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Change } from '@/features/admin/change';
import { useCommand } from '@/lib/command';
import type { Problem } from '@/lib/problem';
import { useTRPC } from '@/lib/trpc';
import { Button, Dialog, ProblemAlert } from '@/ui';
import { EditionDifference } from './deeper';
import { Impact, Progress } from './impact';

interface ActProps {
  title: string;
  act: string;
  look?: 'primary' | 'danger';
  isDisabled?: boolean;
  pending: boolean;
  problem: Problem | null;
  onAct: () => Promise<{ readonly ok: boolean }>;
  onClose: () => void;
  children: ReactNode;
}

/** An act on an edition: what it changes is on screen before it is done. */
function ActDialog({
  title,
  act,
  look = 'primary',
  isDisabled = false,
  pending,
  problem,
  ...rest
}: ActProps) {
  const t = useTranslations('editions.admin');
  const client = useQueryClient();
  const { onAct, onClose, children } = rest;
  const submit = async () => {
    const result = await onAct();
    await client.invalidateQueries();
    if (result.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      width="wide"
      actions={
        <>
          <Button look={look} isPending={pending} isDisabled={isDisabled} onPress={() => void submit()}>
            {act}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ProblemAlert problem={problem} />
        {children}
      </div>
    </Dialog>
  );
}

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
    <ActDialog
      {...propose}
      title={t('proposeOf', { edition: edition.edition })}
      act={t('propose')}
      onAct={() => propose.run({ contentHash: edition.contentHash })}
      onClose={onClose}
    >
      <Change
        before={t('notProposed')}
        after={t('onlyProposed', { edition: edition.edition })}
        consequences={[t('consequence.assessed'), t('consequence.notYet')]}
      />
      <EditionDifference before={active.contentHash} after={edition.contentHash} />
    </ActDialog>
  );
}

/** Takes a proposal back. */
export function WithdrawDialog({ proposal, onClose }: { proposal: EditionProposal; onClose: () => void }) {
  const t = useTranslations('editions.admin');
  const withdraw = useCommand(useTRPC().edition.withdraw);
  const { edition, proposalId } = proposal;
  return (
    <ActDialog
      {...withdraw}
      title={t('withdrawOf', { edition })}
      act={t('withdraw')}
      look="danger"
      onAct={() => withdraw.run({ proposalId })}
      onClose={onClose}
    >
      <Change
        before={t('onlyProposed', { edition })}
        after={t('notProposed')}
        consequences={[t('consequence.again')]}
      />
    </ActDialog>
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
    <ActDialog
      {...activate}
      title={t('activateOf', { edition })}
      act={t('activate')}
      isDisabled={progress.coveredAt === null}
      onAct={() => activate.run({ proposalId, contentHash })}
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
    </ActDialog>
  );
}
