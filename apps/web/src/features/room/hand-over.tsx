'use client';
import type { MeetingView, UserId } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, Dialog, EmptyState, ProblemAlert, RadioCards, TextArea } from '@/ui';

/** Hands the chair to another who may chair and is here, with a reason that stands in the journal. */
export function HandOver({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const t = useTranslations('room.handOver');
  const handOver = useCommand(useTRPC().meeting.handOverChair);
  const deputies = meeting.chairing?.deputies ?? [];
  const [chosen, setChosen] = useState<UserId | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const userId =
    deputies.find((one) => one.userId === chosen)?.userId ??
    (deputies.length === 1 ? deputies[0]?.userId : undefined);
  const submit = async () => {
    setTried(true);
    if (!userId || reason.trim() === '') return;
    const result = await handOver.run({ meetingId: meeting.id, userId, reason });
    if (result.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title')}
      actions={
        <>
          {deputies.length > 0 ? (
            <Button look="primary" isPending={handOver.pending} onPress={() => void submit()}>
              {t('submit')}
            </Button>
          ) : null}
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      {deputies.length === 0 ? (
        <EmptyState title={t('nobody')} hint={t('nobodyHint')} />
      ) : (
        <div className="flex flex-col gap-4">
          <ProblemAlert problem={handOver.problem} />
          <RadioCards
            label={t('to')}
            hint={t('hint')}
            layout="column"
            options={deputies.map(({ userId: value, name }) => ({ value, label: name }))}
            value={userId ?? null}
            onChange={setChosen}
            error={tried && !userId ? t('toMissing') : undefined}
          />
          <TextArea
            label={t('reason')}
            value={reason}
            onChange={setReason}
            rows={2}
            maxLength={500}
            error={tried && reason.trim() === '' ? t('reasonMissing') : undefined}
          />
        </div>
      )}
    </Dialog>
  );
}
