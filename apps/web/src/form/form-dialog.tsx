'use client';
import { useTranslations } from 'next-intl';
import { type ComponentProps, type ReactNode, useId } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Problem } from '@/lib/problem';
import { Button, type ButtonProps, Dialog } from '@/ui';
import { Form } from './form';
import type { Act } from './use-act';

export interface FormDialogProps<Values extends FieldValues>
  extends Pick<ComponentProps<typeof Dialog>, 'title' | 'width'> {
  of: Act<Values>;
  problem: Problem | null;
  /** What the act means, said before its fields. */
  what?: ReactNode;
  submit: ReactNode;
  look?: ButtonProps['look'];
  /** Nothing to send: only the way out is offered. */
  isEmpty?: boolean;
  /** The way out in words. */
  leave?: ReactNode;
  isDisabled?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** One act in a dialog: its fields, what went wrong, the act and the way out. */
export function FormDialog<Values extends FieldValues>(props: FormDialogProps<Values>) {
  const { of, problem, what, submit, look, isEmpty, leave, isDisabled, onClose, children, ...dialog } = props;
  const t = useTranslations('common');
  const form = useId();
  return (
    <Dialog
      {...dialog}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          {isEmpty ? null : (
            <Button
              look={look ?? 'primary'}
              type="submit"
              form={form}
              isDisabled={isDisabled ?? false}
              isPending={of.isSending}
            >
              {submit}
            </Button>
          )}
          <Button onPress={onClose}>{leave ?? t('cancel')}</Button>
        </>
      }
    >
      <Form of={of} id={form} problem={problem}>
        {what ? <p className="max-w-prose">{what}</p> : null}
        {children}
      </Form>
    </Dialog>
  );
}
