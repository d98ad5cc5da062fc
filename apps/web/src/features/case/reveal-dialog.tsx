'use client';
import type { CaseView, Identity } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/form/field';
import { FormDialog } from '@/form/form-dialog';
import { useAct } from '@/form/use-act';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Facts, TextField } from '@/ui';

const SHORTEST_REASON = 4;

/** Shows the two identifiers, with a reason that is logged. They live in this dialog alone and are gone when it closes. */
export function RevealDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const t = useTranslations('case.reveal');
  const reveal = useCommand(useTRPC().case.revealIdentity);
  const [identity, setIdentity] = useState<Identity | null>(null);
  const act = useAct({
    start: { reason: '' },
    texts: { reason: { label: t('reason'), max: 500 } },
    check: ({ reason }) => ({ reason: reason.trim().length < SHORTEST_REASON && t('reasonMissing') }),
    send: async ({ reason }) => {
      const result = await reveal.run({ caseId: view.id, reason });
      if (result.ok) setIdentity(result.value);
      return result.ok;
    },
  });
  return (
    <FormDialog
      of={act}
      problem={reveal.problem}
      title={t('title', { pseudonym: view.pseudonym })}
      {...(identity ? { leave: t('close') } : { what: t('what') })}
      submit={t('submit')}
      isEmpty={identity !== null}
      width="small"
      onClose={onClose}
    >
      {identity ? (
        <Revealed identity={identity} />
      ) : (
        <Field of={act} name="reason">
          {(control) => <TextField {...control} label={t('reason')} isRequired autoFocus />}
        </Field>
      )}
    </FormDialog>
  );
}

function Revealed({ identity }: { identity: Identity }) {
  const t = useTranslations('case.reveal');
  return (
    <div role="status">
      <Facts
        items={[
          { id: 'name', label: t('patientName'), value: <strong>{identity.patientName}</strong> },
          { id: 'record', label: t('recordNumber'), value: <strong>{identity.recordNumber}</strong> },
        ]}
      />
      <p className="mt-3 text-note text-ink-soft">{t('gone')}</p>
    </div>
  );
}
