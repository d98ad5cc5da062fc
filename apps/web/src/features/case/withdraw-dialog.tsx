'use client';
import type { CaseView, WithdrawalCode } from '@consilium/contracts';
import { WITHDRAWAL_CODES } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { Field } from '@/form/field';
import { FormDialog } from '@/form/form-dialog';
import { useAct } from '@/form/use-act';
import { useDone } from '@/form/use-done';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Select, TextArea } from '@/ui';

/** Takes a case off the board without a decision; what follows is said first. */
export function WithdrawDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const t = useTranslations('afterDecision.withdraw');
  const withdraw = useCommand(useTRPC().case.withdraw);
  const act = useAct<{ code: WithdrawalCode | null; text: string }>({
    start: { code: null, text: '' },
    texts: { text: { label: t('text'), max: 2000 } },
    check: ({ code }) => ({ code: !code && t('needsCode') }),
    send: async ({ code, text }) => code !== null && (await withdraw.run({ caseId: view.id, code, text })).ok,
    onDone: useDone(onClose),
  });
  return (
    <FormDialog
      of={act}
      problem={withdraw.problem}
      title={t('title', { pseudonym: view.pseudonym })}
      what={t('what')}
      submit={t('submit')}
      onClose={onClose}
    >
      <Field of={act} name="code">
        {(control) => (
          <Select
            {...control}
            label={t('code')}
            options={WITHDRAWAL_CODES.map((value) => ({ value, label: t(`codes.${value}`) }))}
          />
        )}
      </Field>
      <Field of={act} name="text">
        {(control) => <TextArea {...control} label={t('text')} optional rows={3} />}
      </Field>
    </FormDialog>
  );
}
