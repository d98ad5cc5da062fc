'use client';
import type { ReactNode } from 'react';
import { onDemand } from '@/lib/on-demand';

export interface DialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons at the foot: the act first, then the way out. */
  actions?: ReactNode;
  width?: 'small' | 'normal' | 'wide';
  /** False: only its own buttons close it (something is being signed). */
  isDismissable?: boolean;
}

/** A dialog over the page. Its code is fetched when a dialog is first opened, so that a page without one does not load it. */
export const Dialog = onDemand<DialogProps>(() => import('./dialog-frame').then((file) => file.DialogFrame));
