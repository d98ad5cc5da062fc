'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ButtonProps } from '@/ui';
import { FormDialog, type FormDialogProps } from './form-dialog';
import { useAct } from './use-act';

type Nothing = Record<string, never>;

export interface ConfirmDialogProps
  extends Pick<
    FormDialogProps<Nothing>,
    'title' | 'width' | 'problem' | 'submit' | 'isDisabled' | 'onClose'
  > {
  look?: ButtonProps['look'];
  act: () => Promise<{ readonly ok: boolean }>;
  /** What it changes, on screen before it is done. */
  children: ReactNode;
}

/** An act without fields. Done or refused, all is read anew: what it was refused for may have changed. */
export function ConfirmDialog({ act, ...dialog }: ConfirmDialogProps) {
  const client = useQueryClient();
  const confirmed = useAct<Nothing>({
    start: {},
    send: async () => {
      const { ok } = await act();
      await client.invalidateQueries();
      return ok;
    },
    onDone: dialog.onClose,
  });
  return <FormDialog {...dialog} of={confirmed} />;
}
