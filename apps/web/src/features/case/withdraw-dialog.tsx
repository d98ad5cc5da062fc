'use client';
import type { CaseView, WithdrawalCode } from '@consilium/contracts';
import { WITHDRAWAL_CODES } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActDialog } from '@/features/decisions/act-dialog';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Select, TextArea } from '@/ui';

/** Takes a case off the board without a decision; what follows is said first. */
export function WithdrawDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const t = useTranslations('afterDecision.withdraw');
  const command = useCommand(useTRPC().case.withdraw);
  const [code, setCode] = useState<WithdrawalCode | null>(null);
  const [text, setText] = useState('');
  return (
    <ActDialog
      title={t('title', { pseudonym: view.pseudonym })}
      what={t('what')}
      submitLabel={t('submit')}
      command={command}
      check={() => (code ? [] : [{ message: t('needsCode'), targetId: 'withdraw-code' }])}
      send={async () => code !== null && (await command.run({ caseId: view.id, code, text })).ok}
      onClose={onClose}
    >
      <div id="withdraw-code">
        <Select
          label={t('code')}
          options={WITHDRAWAL_CODES.map((value) => ({ value, label: t(`codes.${value}`) }))}
          value={code}
          onChange={setCode}
        />
      </div>
      <TextArea label={t('text')} optional value={text} onChange={setText} rows={3} maxLength={2000} />
    </ActDialog>
  );
}
