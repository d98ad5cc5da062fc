'use client';
import type { TherapyName } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Change } from '@/form/change';
import { ConfirmDialog } from '@/form/confirm-dialog';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';

/** Ends a name that was added, with what that lets pass. */
export function EndNameDialog({ name: held, onClose }: { name: TherapyName; onClose: () => void }) {
  const t = useTranslations('admin.therapies');
  const className = useTranslations('guideline.therapyClass')(held.therapyClass);
  const end = useCommand(useTRPC().therapy.endName);
  const { name } = held;
  return (
    <ConfirmDialog
      title={t('endOf', { name })}
      problem={end.problem}
      submit={t('endSubmit')}
      look="danger"
      act={() => end.run({ nameId: held.nameId })}
      onClose={onClose}
    >
      <Change
        before={t(held.therapyClass === 'radioligand' ? 'onlyThis' : 'thisOrSeveral', { class: className })}
        after={t('anyClass', { name })}
        consequences={[
          ...(held.therapyClass === 'radioligand' ? [t('guardNoLonger', { name })] : []),
          t('codedStays'),
          t('builtInStays'),
        ]}
      />
    </ConfirmDialog>
  );
}
