'use client';
import type { UserId } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, Checkbox, Dialog, ProblemAlert, TextField } from '@/ui';

/** A new person. Their link comes next: it is shown once, and taken to them by hand. */
export function InviteDialog({
  onClose,
  onInvited,
}: {
  onClose: () => void;
  onInvited: (userId: UserId) => void;
}) {
  const t = useTranslations('admin.invite');
  const client = useQueryClient();
  const invite = useCommand(useTRPC().people.invite);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [administrator, setAdministrator] = useState(false);
  const [tried, setTried] = useState(false);
  const noName = tried && name.trim() === '' ? t('nameMissing') : undefined;
  const noEmail = tried && !/^\S+@\S+\.\S+$/u.test(email.trim()) ? t('emailMissing') : undefined;
  const submit = async () => {
    setTried(true);
    if (name.trim() === '' || !/^\S+@\S+\.\S+$/u.test(email.trim())) return;
    const result = await invite.run({ name, email, administrator });
    if (!result.ok) return;
    await client.invalidateQueries();
    onInvited(result.value.userId);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title')}
      actions={
        <>
          <Button look="primary" isPending={invite.pending} onPress={() => void submit()}>
            {t('submit')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ProblemAlert problem={invite.problem} />
        <TextField label={t('name')} value={name} onChange={setName} error={noName} maxLength={120} />
        <TextField
          label={t('email')}
          hint={t('emailHint')}
          type="email"
          value={email}
          onChange={setEmail}
          error={noEmail}
          maxLength={254}
        />
        <Checkbox isSelected={administrator} onChange={setAdministrator}>
          {t('administrator')}
          <span className="block text-note text-ink-soft">{t('administratorHint')}</span>
        </Checkbox>
        <p className="max-w-prose text-ink-soft">{t('next')}</p>
      </div>
    </Dialog>
  );
}
