'use client';
import type { TherapyName } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, Dialog, ProblemAlert } from '@/ui';
import { Change } from './change';

/** Ends a name that was added, with what that lets pass. */
export function EndNameDialog({ name: held, onClose }: { name: TherapyName; onClose: () => void }) {
  const t = useTranslations('admin.therapies');
  const className = useTranslations('guideline.therapyClass')(held.therapyClass);
  const client = useQueryClient();
  const end = useCommand(useTRPC().therapy.endName);
  const { name } = held;
  const submit = async () => {
    const result = await end.run({ nameId: held.nameId });
    await client.invalidateQueries();
    if (result.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('endOf', { name })}
      actions={
        <>
          <Button look="danger" isPending={end.pending} onPress={() => void submit()}>
            {t('endSubmit')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ProblemAlert problem={end.problem} />
        <Change
          before={t(held.therapyClass === 'radioligand' ? 'onlyThis' : 'thisOrSeveral', { class: className })}
          after={t('anyClass', { name })}
          consequences={[
            ...(held.therapyClass === 'radioligand' ? [t('guardNoLonger', { name })] : []),
            t('codedStays'),
            t('builtInStays'),
          ]}
        />
      </div>
    </Dialog>
  );
}
