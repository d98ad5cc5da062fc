'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ZoneChoice } from '@/features/schedule/time-zones';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, Dialog, ProblemAlert, Select, TextField } from '@/ui';
import { Change } from './change';

/** A new board: its name, and the zone its days are counted in. */
export function BoardDialog({ zones, onClose }: { zones: readonly ZoneChoice[]; onClose: () => void }) {
  const t = useTranslations('admin.boards');
  const router = useRouter();
  const create = useCommand(useTRPC().board.create);
  const [name, setName] = useState('');
  const [timeZone, setTimeZone] = useState(zones[0]?.zone ?? 'UTC');
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (name.trim() === '') return;
    const result = await create.run({ name, timeZone });
    if (result.ok) router.push(`/admin/boards/${result.value.boardId}`);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('create')}
      actions={
        <>
          <Button look="primary" isPending={create.pending} onPress={() => void submit()}>
            {t('submit')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ProblemAlert problem={create.problem} />
        <TextField
          label={t('name')}
          value={name}
          onChange={setName}
          maxLength={120}
          error={tried && name.trim() === '' ? t('nameMissing') : undefined}
        />
        <Select
          label={t('zone')}
          hint={t('zoneHint')}
          options={zones.map(({ zone, offset }) => ({ value: zone, label: `${zone} (${offset})` }))}
          value={timeZone}
          onChange={setTimeZone}
        />
        <Change
          before={t('notYet')}
          after={name.trim() || '—'}
          consequences={[t('emptyBoard'), t('defaultRule'), t('zoneStays')]}
        />
      </div>
    </Dialog>
  );
}
