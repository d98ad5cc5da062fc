'use client';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Alert, Button, Dialog, isKept, Section, TextField } from '@/ui';
import type { AuditOf } from './filters';

/** Downloads the whole stream, after a reason was given. The reason goes by form, so that it never stands in an address. */
export function ExportPanel({ of }: { of: AuditOf }) {
  const t = useTranslations('audit.export');
  const [open, setOpen] = useState(false);
  return (
    <Section title={t('title')}>
      <p className="mb-2 text-ink-soft">{t('lead')}</p>
      <Button icon={<Download aria-hidden className="size-4" />} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog isOpen={open} onOpenChange={setOpen} title={t('title')} width="small">
        <ExportForm of={of} onClose={() => setOpen(false)} />
      </Dialog>
    </Section>
  );
}

const SHORTEST_REASON = 4;
const LONGEST_REASON = 300;

function ExportForm({ of, onClose }: { of: AuditOf; onClose: () => void }) {
  const t = useTranslations('audit.export');
  const common = useTranslations('common');
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState<'not-yet' | 'refused' | 'sent'>('not-yet');
  const send = (event: FormEvent) => {
    const isReason = reason.trim().length >= SHORTEST_REASON && isKept(reason, LONGEST_REASON);
    if (!isReason) event.preventDefault();
    setSent(isReason ? 'sent' : 'refused');
  };
  return (
    <form method="post" action="/audit/export" onSubmit={send} className="flex flex-col gap-4">
      <p>{t('what')}</p>
      <input type="hidden" name={of === 'organization' ? 'of' : 'boardId'} value={of} readOnly />
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        name="reason"
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={setReason}
        error={sent === 'refused' && reason.trim().length < SHORTEST_REASON ? t('reasonMissing') : undefined}
        autoFocus
        autoComplete="off"
      />
      {sent === 'sent' ? <Alert tone="good">{t('sent')}</Alert> : null}
      <div className="flex justify-end gap-2">
        <Button type="submit" look="primary" icon={<Download aria-hidden className="size-4" />}>
          {t('download')}
        </Button>
        <Button onPress={onClose}>{common('close')}</Button>
      </div>
    </form>
  );
}
