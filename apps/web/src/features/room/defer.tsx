'use client';
import type { AgendaItemId } from '@consilium/contracts';
import { DEFERRAL_CODES } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { Field } from '@/form/field';
import { FormDialog } from '@/form/form-dialog';
import { useAct } from '@/form/use-act';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Select, TextArea } from '@/ui';

/** Puts the current item off, with a coded reason: the case can go on a later agenda. */
export function Defer({ itemId, onClose }: { itemId: AgendaItemId; onClose: () => void }) {
  const t = useTranslations('room.defer');
  const defer = useCommand(useTRPC().meeting.deferItem);
  const act = useAct<{ code: (typeof DEFERRAL_CODES)[number] | null; text: string }>({
    start: { code: null, text: '' },
    texts: { text: { label: t('text'), max: 2000 } },
    send: async ({ code, text }) => code !== null && (await defer.run({ itemId, code, text })).ok,
    onDone: onClose,
  });
  return (
    <FormDialog
      of={act}
      problem={defer.problem}
      title={t('title')}
      submit={t('submit')}
      isDisabled={act.form.watch('code') === null}
      onClose={onClose}
    >
      <Field of={act} name="code">
        {(control) => (
          <Select
            {...control}
            label={t('code')}
            options={DEFERRAL_CODES.map((value) => ({ value, label: t(`codes.${value}`) }))}
          />
        )}
      </Field>
      <Field of={act} name="text">
        {(control) => <TextArea {...control} label={t('text')} optional rows={3} />}
      </Field>
    </FormDialog>
  );
}
