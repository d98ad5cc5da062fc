'use client';
import type { DecisionView, ImplementationCode, ImplementationStatus } from '@consilium/contracts';
import { IMPLEMENTATION_CODES, IMPLEMENTATION_STATUSES } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { DateField, RadioCards, Select, TextArea } from '@/ui';
import { ActDialog } from './act-dialog';

/** Reports how far a decision was carried out, and if not in full, why. */
export function ReportDialog({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const t = useTranslations('afterDecision.report');
  const words = useTranslations('afterDecision.implementation');
  const command = useCommand(useTRPC().decision.report);
  const [status, setStatus] = useState<ImplementationStatus | null>(null);
  const [code, setCode] = useState<ImplementationCode | null>(null);
  const [on, setOn] = useState<string | null>(null);
  const [text, setText] = useState('');
  const needsCode = status !== null && status !== 'done';
  const check = () => [
    ...(status ? [] : [{ message: t('needsStatus'), targetId: 'report-status' }]),
    ...(needsCode && !code ? [{ message: t('needsCode'), targetId: 'report-code' }] : []),
    ...(on ? [] : [{ message: t('needsDay'), targetId: 'report-day' }]),
  ];
  const send = async () => {
    if (!status || !on) return false;
    const sent = { decisionId: decision.id, status, code: needsCode ? code : null, on, text };
    return (await command.run(sent)).ok;
  };
  return (
    <ActDialog
      title={t('title', { pseudonym: decision.document.case.pseudonym })}
      what={`${words('responsible')}: ${decision.responsible.name}`}
      submitLabel={t('submit')}
      command={command}
      check={check}
      send={send}
      onClose={onClose}
    >
      <div id="report-status">
        <RadioCards
          label={t('status')}
          options={IMPLEMENTATION_STATUSES.map((value) => ({
            value,
            label: words(`statuses.${value}`),
          }))}
          value={status}
          onChange={setStatus}
        />
      </div>
      {needsCode ? (
        <div id="report-code">
          <Select
            label={t('code')}
            options={IMPLEMENTATION_CODES.map((value) => ({
              value,
              label: words(`codes.${value}`),
            }))}
            value={code}
            onChange={setCode}
          />
        </div>
      ) : null}
      <div id="report-day">
        <DateField label={t('on')} hint={t('onHint')} value={on} onChange={setOn} />
      </div>
      <TextArea label={t('text')} optional value={text} onChange={setText} rows={3} maxLength={2000} />
    </ActDialog>
  );
}
