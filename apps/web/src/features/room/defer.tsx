'use client';
import type { AgendaItemId } from '@consilium/contracts';
import { DEFERRAL_CODES } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, Dialog, ProblemAlert, Select, TextArea } from '@/ui';

/** Puts the current item off, with a coded reason: the case can go on a later agenda. */
export function Defer({ itemId, onClose }: { itemId: AgendaItemId; onClose: () => void }) {
  const t = useTranslations('room.defer');
  const defer = useCommand(useTRPC().meeting.deferItem);
  const [code, setCode] = useState<(typeof DEFERRAL_CODES)[number] | null>(null);
  const [text, setText] = useState('');
  const submit = async () => {
    if (!code) return;
    const result = await defer.run({ itemId, code, text });
    if (result.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title')}
      actions={
        <>
          <Button look="primary" isDisabled={!code} isPending={defer.pending} onPress={() => void submit()}>
            {t('submit')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ProblemAlert problem={defer.problem} />
        <Select
          label={t('code')}
          options={DEFERRAL_CODES.map((value) => ({ value, label: t(`codes.${value}`) }))}
          value={code}
          onChange={setCode}
        />
        <TextArea label={t('text')} optional value={text} onChange={setText} rows={3} maxLength={2000} />
      </div>
    </Dialog>
  );
}
