'use client';
import type { MeetingView, UserId } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Field } from '@/form/field';
import { FormDialog } from '@/form/form-dialog';
import { useAct } from '@/form/use-act';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { EmptyState, RadioCards, TextArea } from '@/ui';

/** Hands the chair to another who may chair and is here, with a reason that stands in the journal. */
export function HandOver({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const t = useTranslations('room.handOver');
  const handOver = useCommand(useTRPC().meeting.handOverChair);
  const deputies = meeting.chairing?.deputies ?? [];
  /** Who was chosen and is still here, or the only one there is. */
  const deputyOf = (chosen: UserId | null): UserId | null =>
    deputies.find(({ userId }) => userId === chosen)?.userId ??
    (deputies.length === 1 ? (deputies[0]?.userId ?? null) : null);
  const act = useAct<{ to: UserId | null; reason: string }>({
    start: { to: null, reason: '' },
    texts: { reason: { label: t('reason'), max: 500 } },
    check: ({ to, reason }) => ({
      to: !deputyOf(to) && t('toMissing'),
      reason: reason.trim() === '' && t('reasonMissing'),
    }),
    send: async ({ to, reason }) => {
      const userId = deputyOf(to);
      return userId !== null && (await handOver.run({ meetingId: meeting.id, userId, reason })).ok;
    },
    onDone: onClose,
  });
  return (
    <FormDialog
      of={act}
      problem={handOver.problem}
      title={t('title')}
      submit={t('submit')}
      isEmpty={deputies.length === 0}
      onClose={onClose}
    >
      {deputies.length === 0 ? (
        <EmptyState title={t('nobody')} hint={t('nobodyHint')} />
      ) : (
        <>
          <Field of={act} name="to">
            {(control) => (
              <RadioCards
                {...control}
                label={t('to')}
                hint={t('hint')}
                layout="column"
                options={deputies.map(({ userId: value, name }) => ({ value, label: name }))}
                value={deputyOf(control.value)}
              />
            )}
          </Field>
          <Field of={act} name="reason">
            {(control) => <TextArea {...control} label={t('reason')} rows={2} />}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
