'use client';
import type { UserId } from '@consilium/contracts';
import { isAddress } from '@consilium/contracts/values';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Field } from '@/form/field';
import { FormDialog } from '@/form/form-dialog';
import { useAct } from '@/form/use-act';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Checkbox, TextField } from '@/ui';

/** A new person. Their link comes next: it is shown once, and taken to them by hand. */
export function InviteDialog({
  onClose,
  onInvited,
}: {
  onClose: () => void;
  onInvited: (person: { readonly userId: UserId; readonly name: string }) => void;
}) {
  const t = useTranslations('admin.invite');
  const client = useQueryClient();
  const invite = useCommand(useTRPC().people.invite);
  const act = useAct({
    start: { name: '', email: '', administrator: false },
    texts: { name: { label: t('name'), max: 120 }, email: { label: t('email'), max: 254 } },
    check: ({ name, email }) => ({
      name: name.trim() === '' && t('nameMissing'),
      email: !isAddress(email) && t('emailMissing'),
    }),
    send: async (person) => {
      const result = await invite.run(person);
      if (!result.ok) return false;
      // Nothing is waited for: what comes next is the link, and the list may fail to be read anew.
      void client.invalidateQueries();
      onInvited({ userId: result.value.userId, name: person.name.trim() });
      return true;
    },
  });
  return (
    <FormDialog of={act} problem={invite.problem} title={t('title')} submit={t('submit')} onClose={onClose}>
      <Field of={act} name="name">
        {(control) => <TextField {...control} label={t('name')} />}
      </Field>
      <Field of={act} name="email">
        {(control) => <TextField {...control} label={t('email')} hint={t('emailHint')} type="email" />}
      </Field>
      <Field of={act} name="administrator">
        {({ value, onChange }) => (
          <Checkbox isSelected={value} onChange={onChange}>
            {t('administrator')}
            <span className="block text-note text-ink-soft">{t('administratorHint')}</span>
          </Checkbox>
        )}
      </Field>
      <p className="max-w-prose text-ink-soft">{t('next')}</p>
    </FormDialog>
  );
}
