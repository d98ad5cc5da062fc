'use client';
import type { ReactNode, RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';

export interface HintPopoverProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  trigger: RefObject<HTMLElement | null>;
  title: string;
  children: ReactNode;
}

/** A few words about something, below what was pressed. */
export function HintPopover({ isOpen, onOpenChange, trigger, title, children }: HintPopoverProps) {
  return (
    <Popover
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      triggerRef={trigger}
      className="arrive max-w-72 rounded-md border border-line bg-raised shadow-(--shadow)"
    >
      <Dialog aria-label={title} className="px-3 py-2 outline-none">
        <p className="font-semibold">{title}</p>
        <p className="text-ink-soft">{children}</p>
      </Dialog>
    </Popover>
  );
}
