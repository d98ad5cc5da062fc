'use client';
import type { DecisionView } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Field } from '@/form/field';
import { FormDialog } from '@/form/form-dialog';
import { useAct } from '@/form/use-act';
import { useDone } from '@/form/use-done';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { TextArea } from '@/ui';

/** Records one's own dissent from a signed decision. */
export function DissentDialog({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const t = useTranslations('afterDecision.dissent');
  const dissent = useCommand(useTRPC().decision.dissent);
  const act = useAct({
    start: { reason: '' },
    texts: { reason: { label: t('reason'), max: 2000 } },
    check: ({ reason }) => ({ reason: reason.trim() === '' && t('needsReason') }),
    send: async ({ reason }) => (await dissent.run({ decisionId: decision.id, reason })).ok,
    onDone: useDone(onClose),
  });
  return (
    <FormDialog
      of={act}
      problem={dissent.problem}
      title={t('title', { pseudonym: decision.document.case.pseudonym })}
      what={t('what')}
      submit={t('submit')}
      onClose={onClose}
    >
      <Field of={act} name="reason">
        {(control) => <TextArea {...control} label={t('reason')} rows={4} />}
      </Field>
    </FormDialog>
  );
}
