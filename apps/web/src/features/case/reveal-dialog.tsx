'use client';
import type { CaseView, Identity } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, Dialog, Facts, ProblemAlert, TextField } from '@/ui';

const SHORTEST_REASON = 4;

/** Shows the two identifiers, with a reason that is logged. They live in this dialog alone and are gone when it closes. */
export function RevealDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const t = useTranslations('case.reveal');
  const reveal = useCommand(useTRPC().case.revealIdentity);
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [identity, setIdentity] = useState<Identity | null>(null);
  const isShort = reason.trim().length < SHORTEST_REASON;
  const submit = async () => {
    setIsTried(true);
    if (isShort) return;
    const result = await reveal.run({ caseId: view.id, reason });
    if (result.ok) setIdentity(result.value);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title', { pseudonym: view.pseudonym })}
      width="small"
      actions={
        identity ? (
          <Button look="primary" onPress={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button look="primary" type="submit" form="reveal" isPending={reveal.pending}>
              {t('submit')}
            </Button>
            <Button onPress={onClose}>{t('cancel')}</Button>
          </>
        )
      }
    >
      {identity ? (
        <div role="status">
          <Facts
            items={[
              { id: 'name', label: t('patientName'), value: <strong>{identity.patientName}</strong> },
              { id: 'record', label: t('recordNumber'), value: <strong>{identity.recordNumber}</strong> },
            ]}
          />
          <p className="mt-3 text-note text-ink-soft">{t('gone')}</p>
        </div>
      ) : (
        <form
          id="reveal"
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <ProblemAlert problem={reveal.problem} />
          <p>{t('what')}</p>
          <TextField
            label={t('reason')}
            isRequired
            autoFocus
            maxLength={500}
            value={reason}
            onChange={setReason}
            {...(isTried && isShort ? { error: t('reasonMissing') } : {})}
          />
        </form>
      )}
    </Dialog>
  );
}
