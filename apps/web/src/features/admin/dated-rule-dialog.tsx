'use client';
import type { AdministeredBoard } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Problem } from '@/lib/problem';
import { Button, DateField, Dialog, ProblemAlert } from '@/ui';
import { Change } from './change';

/** The day after one, `2026-11-24`: when a new rule begins unless somebody says otherwise. */
export const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

interface DatedRuleDialogProps {
  title: string;
  board: AdministeredBoard;
  validFrom: string | null;
  onValidFrom: (day: string | null) => void;
  /** The rule it replaces and the new one in words, with what that brings; null while something is missing. */
  change: {
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly consequences: readonly string[];
  } | null;
  command: { readonly pending: boolean; readonly problem: Problem | null };
  onSave: () => Promise<{ readonly ok: boolean }>;
  onClose: () => void;
  /** What kind of rule it is. */
  children: ReactNode;
}

/** A dated rule of a board, of whatever kind: from when, what, and what that changes before it is saved. */
export function DatedRuleDialog(props: DatedRuleDialogProps) {
  const { title, board, validFrom, onValidFrom, change, command, onSave, onClose, children } = props;
  const t = useTranslations('admin.rule');
  const client = useQueryClient();
  const submit = async () => {
    const result = await onSave();
    await client.invalidateQueries();
    if (result.ok) onClose();
  };
  /** Only what differs: a rule has many lines, and most stay. */
  const lines = (of: readonly string[], others: readonly string[]) => {
    const own = of.filter((words) => !others.includes(words));
    if (own.length > 0) return own.map((words) => <p key={words}>{words}</p>);
    return t(others.every((words) => of.includes(words)) ? 'nothingDiffers' : 'nothingElse');
  };
  return (
    <Dialog
      isOpen
      width="wide"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      actions={
        <>
          <Button
            look="primary"
            isDisabled={change === null}
            isPending={command.pending}
            onPress={() => void submit()}
          >
            {t('save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ProblemAlert problem={command.problem} />
        <DateField
          label={t('validFrom')}
          hint={t('validFromHint', { zone: board.timeZone })}
          value={validFrom}
          onChange={onValidFrom}
          minValue={board.today}
        />
        {children}
        {change ? (
          <Change
            before={lines(change.before, change.after)}
            after={lines(change.after, change.before)}
            consequences={change.consequences}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
