'use client';
import { addTherapyName } from '@consilium/board';
import type { TherapyClass } from '@consilium/contracts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { useCommand } from '@/lib/command';
import { messageKeyOf, problemOf } from '@/lib/problem';
import { useTRPC } from '@/lib/trpc';
import { Button, Dialog, ErrorState, ProblemAlert, Skeleton, TextField } from '@/ui';
import { Change } from './change';

/** Keeps a name under a class, with what it finds on the boards before it is saved. */
export function AddNameDialog({
  therapyClass,
  onClose,
}: {
  therapyClass: TherapyClass;
  onClose: () => void;
}) {
  const t = useTranslations('admin.therapies');
  const className = useTranslations('guideline.therapyClass')(therapyClass);
  const error = useTranslations('error');
  const client = useQueryClient();
  const trpc = useTRPC();
  const add = useCommand(trpc.therapy.addName);
  const [name, setName] = useState('');
  const asked = useDeferredValue(name.trim());
  // What the rules would refuse anyway is not looked for.
  const sensible = addTherapyName({ names: [] }, { nameId: '', therapyClass, name: asked }).ok;
  const found = useQuery({
    ...trpc.therapy.previewName.queryOptions({ therapyClass, name: asked }),
    enabled: sensible,
    placeholderData: keepPreviousData,
  });
  // Nothing is saved before what it changes is on screen.
  const shown = !sensible || (asked === name.trim() && found.isSuccess && !found.isPlaceholderData);
  const submit = async () => {
    const result = await add.run({ therapyClass, name });
    await client.invalidateQueries();
    if (result.ok) onClose();
  };
  const consequences = [
    t('atOnce'),
    t('ballots', { count: found.data?.ballots ?? 0 }),
    ...(therapyClass === 'radioligand' ? [t('cases', { count: found.data?.cases ?? 0 })] : []),
    t('signedStays'),
  ];
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('addTo', { class: className })}
      actions={
        <>
          <Button
            look="primary"
            isDisabled={name.trim() === '' || !shown}
            isPending={add.pending}
            onPress={() => void submit()}
          >
            {t('save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ProblemAlert problem={add.problem} />
        <TextField label={t('name')} hint={t('nameHint')} value={name} onChange={setName} maxLength={80} />
        {sensible && found.isLoading ? <Skeleton lines={3} /> : null}
        {sensible && found.isError ? (
          <ErrorState onRetry={() => void found.refetch()}>
            {error(messageKeyOf(problemOf(found.error).code))}
          </ErrorState>
        ) : null}
        {sensible && found.data ? (
          <Change
            before={t('anyClass', { name: asked })}
            after={t(therapyClass === 'radioligand' ? 'onlyThis' : 'thisOrSeveral', { class: className })}
            consequences={consequences}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
