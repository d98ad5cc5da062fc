'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import type { Problem } from '@/lib/problem';
import { Button, Dialog, ErrorSummary, ProblemAlert, type SummaryItem } from '@/ui';

export interface ActDialogProps {
  title: string;
  what: string;
  submitLabel: string;
  command: { readonly pending: boolean; readonly problem: Problem | null };
  /** What is still to be entered, asked when it is sent. */
  check: () => readonly SummaryItem[];
  /** Sends it; true when it was done. */
  send: () => Promise<boolean>;
  onClose: () => void;
  children: ReactNode;
}

/** One act on a decision or a case: what it means, its fields, and what went wrong. Done, it closes and all is read anew. */
export function ActDialog(props: ActDialogProps) {
  const { title, what, submitLabel, command, check, send, onClose, children } = props;
  const t = useTranslations('afterDecision');
  const client = useQueryClient();
  const form = useId();
  const [missing, setMissing] = useState<readonly SummaryItem[]>([]);
  const submit = async () => {
    const found = check();
    setMissing(found);
    if (found.length > 0 || !(await send())) return;
    await client.invalidateQueries();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      actions={
        <>
          <Button look="primary" type="submit" form={form} isPending={command.pending}>
            {submitLabel}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ProblemAlert problem={command.problem} />
        <ErrorSummary items={missing} />
        <p className="max-w-prose">{what}</p>
        {children}
      </form>
    </Dialog>
  );
}
