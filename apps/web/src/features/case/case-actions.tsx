'use client';
import type { CaseView } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { FileX, IdCard, Pencil, Send, UserMinus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { onDemand } from '@/lib/on-demand';
import { useTRPC } from '@/lib/trpc';
import { Button, LinkButton, ProblemAlert } from '@/ui';

const RecusalDialog = onDemand(() => import('./recusal-dialog').then((file) => file.RecusalDialog));
const RevealDialog = onDemand(() => import('./reveal-dialog').then((file) => file.RevealDialog));
const WithdrawDialog = onDemand(() => import('./withdraw-dialog').then((file) => file.WithdrawDialog));

/** What this reader may do with the case, as the server said; nothing is offered that would be refused. */
export function CaseActions({ view, inRoom }: { view: CaseView; inRoom: boolean }) {
  const t = useTranslations('case.action');
  const after = useTranslations('afterDecision.withdraw');
  const trpc = useTRPC();
  const client = useQueryClient();
  const submit = useCommand(trpc.case.submit);
  const [dialog, setDialog] = useState<'recuse' | 'reveal' | 'withdraw' | null>(null);
  const { abilities } = view;
  // The guideline has no answer, or there is nothing to ask: then the way is through the form, which says what is missing.
  const isReady = view.blocking.length === 0 && view.question !== '';
  const send = async () => {
    const result = await submit.run({ caseId: view.id, version: view.version });
    if (result.ok) await client.invalidateQueries(trpc.case.get.queryFilter({ caseId: view.id }));
  };
  return (
    <div className="flex flex-col gap-2" data-print="hide">
      <div className="flex flex-wrap gap-2">
        {abilities.recuse ? (
          <Button
            look="quiet"
            icon={<UserMinus aria-hidden className="size-4" />}
            onPress={() => setDialog('recuse')}
          >
            {t('recuse')}
          </Button>
        ) : null}
        {abilities.revealIdentity && view.hasIdentity ? (
          <Button
            look="quiet"
            icon={<IdCard aria-hidden className="size-4" />}
            onPress={() => setDialog('reveal')}
          >
            {t('reveal')}
          </Button>
        ) : null}
        {abilities.withdraw && !inRoom ? (
          <Button
            look="quiet"
            icon={<FileX aria-hidden className="size-4" />}
            onPress={() => setDialog('withdraw')}
          >
            {after('act')}
          </Button>
        ) : null}
        {abilities.edit && !inRoom ? (
          <LinkButton href={`/cases/${view.id}/edit`} icon={<Pencil aria-hidden className="size-4" />}>
            {t(view.status === 'draft' ? 'edit' : 'correct')}
          </LinkButton>
        ) : null}
        {abilities.submit && isReady && !inRoom ? (
          <Button
            look="primary"
            icon={<Send aria-hidden className="size-4" />}
            isPending={submit.pending}
            onPress={() => void send()}
          >
            {t('submit')}
          </Button>
        ) : null}
      </div>
      <ProblemAlert problem={submit.problem} />
      {dialog === 'recuse' ? <RecusalDialog view={view} onClose={() => setDialog(null)} /> : null}
      {dialog === 'withdraw' ? <WithdrawDialog view={view} onClose={() => setDialog(null)} /> : null}
      {dialog === 'reveal' ? <RevealDialog view={view} onClose={() => setDialog(null)} /> : null}
    </div>
  );
}
