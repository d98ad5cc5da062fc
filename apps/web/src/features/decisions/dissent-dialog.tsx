'use client';
import type { DecisionView } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { TextArea } from '@/ui';
import { ActDialog } from './act-dialog';

/** Records one's own dissent from a signed decision. */
export function DissentDialog({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const t = useTranslations('afterDecision.dissent');
  const command = useCommand(useTRPC().decision.dissent);
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      title={t('title', { pseudonym: decision.document.case.pseudonym })}
      what={t('what')}
      submitLabel={t('submit')}
      command={command}
      check={() => (reason.trim() === '' ? [{ message: t('needsReason'), targetId: 'dissent-reason' }] : [])}
      send={async () => (await command.run({ decisionId: decision.id, reason })).ok}
      onClose={onClose}
    >
      <div id="dissent-reason">
        <TextArea label={t('reason')} value={reason} onChange={setReason} rows={4} maxLength={2000} />
      </div>
    </ActDialog>
  );
}
