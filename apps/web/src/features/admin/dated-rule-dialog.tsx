'use client';
import type { AdministeredBoard } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import type { FieldValues } from 'react-hook-form';
import { Change } from '@/form/change';
import type { FieldControl } from '@/form/field';
import { FormDialog, type FormDialogProps } from '@/form/form-dialog';
import { DateField } from '@/ui';

/** The day after one, `2026-11-24`: when a new rule begins unless somebody says otherwise. */
export const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

export interface DatedRuleDialogProps<Values extends FieldValues>
  extends Pick<FormDialogProps<Values>, 'of' | 'title' | 'problem' | 'onClose' | 'children'> {
  /** The rule it replaces and the new one in words, with what that brings; null while something is missing. */
  change: {
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly consequences: readonly string[];
  } | null;
}

/** A dated rule of a board, of whatever kind: from when, what, and what that changes before it is saved. */
export function DatedRuleDialog<Values extends FieldValues>({
  change,
  children,
  ...dialog
}: DatedRuleDialogProps<Values>) {
  const t = useTranslations('admin.rule');
  /** Only what differs: a rule has many lines, and most stay. */
  const lines = (of: readonly string[], others: readonly string[]) => {
    const own = of.filter((words) => !others.includes(words));
    if (own.length > 0) return own.map((words) => <p key={words}>{words}</p>);
    return t(others.every((words) => of.includes(words)) ? 'nothingDiffers' : 'nothingElse');
  };
  return (
    <FormDialog {...dialog} width="wide" submit={t('save')} isDisabled={change === null}>
      {children}
      {change ? (
        <Change
          before={lines(change.before, change.after)}
          after={lines(change.after, change.before)}
          consequences={change.consequences}
        />
      ) : null}
    </FormDialog>
  );
}

/** From which day on it holds, in the board's zone. */
export function ValidFrom({ board, ...control }: FieldControl<string | null> & { board: AdministeredBoard }) {
  const t = useTranslations('admin.rule');
  return (
    <DateField
      {...control}
      label={t('validFrom')}
      hint={t('validFromHint', { zone: board.timeZone })}
      minValue={board.today}
    />
  );
}
