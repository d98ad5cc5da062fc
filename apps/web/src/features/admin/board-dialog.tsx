'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Change } from '@/form/change';
import { Field } from '@/form/field';
import { FormDialog } from '@/form/form-dialog';
import { useAct } from '@/form/use-act';
import { useCommand } from '@/lib/command';
import type { ZoneChoice } from '@/lib/time-zones';
import { useTRPC } from '@/lib/trpc';
import { Select, TextField } from '@/ui';

/** A new board: its name, and the zone its days are counted in. */
export function BoardDialog({ zones, onClose }: { zones: readonly ZoneChoice[]; onClose: () => void }) {
  const t = useTranslations('admin.boards');
  const router = useRouter();
  const create = useCommand(useTRPC().board.create);
  const act = useAct({
    start: { name: '', timeZone: zones[0]?.zone ?? 'UTC' },
    texts: { name: { label: t('name'), max: 120 } },
    check: ({ name }) => ({ name: name.trim() === '' && t('nameMissing') }),
    send: async (board) => {
      const result = await create.run(board);
      if (result.ok) router.push(`/admin/boards/${result.value.boardId}`);
      return result.ok;
    },
  });
  return (
    <FormDialog of={act} problem={create.problem} title={t('create')} submit={t('submit')} onClose={onClose}>
      <Field of={act} name="name">
        {(control) => <TextField {...control} label={t('name')} />}
      </Field>
      <Field of={act} name="timeZone">
        {(control) => (
          <Select
            {...control}
            label={t('zone')}
            hint={t('zoneHint')}
            options={zones.map(({ zone, offset }) => ({ value: zone, label: `${zone} (${offset})` }))}
          />
        )}
      </Field>
      <Change
        before={t('notYet')}
        after={act.form.watch('name').trim() || '—'}
        consequences={[t('emptyBoard'), t('defaultRule'), t('zoneStays')]}
      />
    </FormDialog>
  );
}
