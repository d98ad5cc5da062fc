'use client';
import { addTherapyName } from '@consilium/board';
import type { TherapyClass } from '@consilium/contracts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue } from 'react';
import { Change } from '@/form/change';
import { Field } from '@/form/field';
import { FormDialog } from '@/form/form-dialog';
import { useAct } from '@/form/use-act';
import { useCommand } from '@/lib/command';
import { messageKeyOf, problemOf } from '@/lib/problem';
import { useTRPC } from '@/lib/trpc';
import { ErrorState, Skeleton, TextField } from '@/ui';

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
  const act = useAct({
    start: { name: '' },
    texts: { name: { label: t('name'), max: 80 } },
    send: async ({ name: entered }) => {
      const { ok } = await add.run({ therapyClass, name: entered });
      await client.invalidateQueries();
      return ok;
    },
    onDone: onClose,
  });
  const name = act.form.watch('name');
  const asked = useDeferredValue(name.trim());
  // A name that the rules would refuse is not searched for.
  const sensible = addTherapyName({ names: [] }, { nameId: '', therapyClass, name: asked }).ok;
  const found = useQuery({
    ...trpc.therapy.previewName.queryOptions({ therapyClass, name: asked }),
    enabled: sensible,
    placeholderData: keepPreviousData,
  });
  // Nothing is saved before what it changes is on screen.
  const shown = !sensible || (asked === name.trim() && found.isSuccess && !found.isPlaceholderData);
  const consequences = [
    t('atOnce'),
    t('ballots', { count: found.data?.ballots ?? 0 }),
    ...(therapyClass === 'radioligand' ? [t('cases', { count: found.data?.cases ?? 0 })] : []),
    t('signedStays'),
  ];
  return (
    <FormDialog
      of={act}
      problem={add.problem}
      title={t('addTo', { class: className })}
      submit={t('save')}
      isDisabled={name.trim() === '' || !shown}
      onClose={onClose}
    >
      <Field of={act} name="name">
        {(control) => <TextField {...control} label={t('name')} hint={t('nameHint')} />}
      </Field>
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
    </FormDialog>
  );
}
