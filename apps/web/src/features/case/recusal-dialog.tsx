'use client';
import type { CaseView } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, Dialog, ProblemAlert, TextArea } from '@/ui';

/** Declares one's own conflict of interest. It can't be taken back here, so what follows is said first. */
export function RecusalDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const t = useTranslations('case.recuse');
  const trpc = useTRPC();
  const client = useQueryClient();
  const declare = useCommand(trpc.case.declareRecusal);
  const [reason, setReason] = useState('');
  const submit = async () => {
    const result = await declare.run({ caseId: view.id, reason });
    if (!result.ok) return;
    await client.invalidateQueries();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title', { pseudonym: view.pseudonym })}
      actions={
        <>
          <Button look="primary" isPending={declare.pending} onPress={() => void submit()}>
            {t('submit')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ProblemAlert problem={declare.problem} />
        <p className="max-w-prose">{t('what')}</p>
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          optional
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
      </div>
    </Dialog>
  );
}
