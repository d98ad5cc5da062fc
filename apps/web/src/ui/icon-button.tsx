'use client';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { type ButtonLook, buttonLooks, buttonShape } from './button-class';
import { cx } from './classes';

export interface IconButtonProps
  extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** The button's name, read aloud and shown on hover and focus. */
  label: string;
  look?: ButtonLook;
  className?: string;
  children: ReactNode;
}

/** A button that is an icon alone: its name is read aloud, and shown as a tooltip. */
export function IconButton({ label, look = 'quiet', className, children, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={100}>
      <AriaButton
        {...props}
        aria-label={label}
        className={cx(buttonShape, buttonLooks[look], 'size-8 shrink-0 pointer-coarse:size-11', className)}
      >
        {children}
      </AriaButton>
      <Tooltip offset={6} className="rounded-sm bg-ink px-2 py-1 text-note text-surface">
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
