'use client';
import type { CaseView } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Field } from '@/form/field';
import { FormDialog } from '@/form/form-dialog';
import { useAct } from '@/form/use-act';
import { useDone } from '@/form/use-done';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { TextArea } from '@/ui';

/** Declares one's own conflict of interest. It can't be taken back here, so what follows is said first. */
export function RecusalDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const t = useTranslations('case.recuse');
  const declare = useCommand(useTRPC().case.declareRecusal);
  const act = useAct({
    start: { reason: '' },
    texts: { reason: { label: t('reason'), max: 1000 } },
    send: async ({ reason }) => (await declare.run({ caseId: view.id, reason })).ok,
    onDone: useDone(onClose),
  });
  return (
    <FormDialog
      of={act}
      problem={declare.problem}
      title={t('title', { pseudonym: view.pseudonym })}
      what={t('what')}
      submit={t('submit')}
      onClose={onClose}
    >
      <Field of={act} name="reason">
        {(control) => <TextArea {...control} label={t('reason')} hint={t('reasonHint')} optional rows={3} />}
      </Field>
    </FormDialog>
  );
}
