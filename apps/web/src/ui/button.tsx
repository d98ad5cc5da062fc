'use client';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Link as AriaLink,
  type LinkProps as AriaLinkProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { type ButtonLook, type ButtonSize, buttonClass, buttonLooks, buttonShape } from './button-class';
import { cx } from './classes';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  look?: ButtonLook;
  size?: ButtonSize;
  /** An icon before the words. */
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** Says what it does. `isPending` keeps its width, its words and its focus while the answer is awaited. */
export function Button({
  look = 'plain',
  size = 'normal',
  icon,
  className,
  children,
  ...props
}: ButtonProps) {
  return (
    <AriaButton {...props} className={cx(buttonClass(look, size), className)}>
      {icon}
      {children}
    </AriaButton>
  );
}

export interface LinkButtonProps extends Omit<AriaLinkProps, 'className' | 'style' | 'children'> {
  look?: ButtonLook;
  size?: ButtonSize;
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A link (it goes somewhere) in the look of a button. */
export function LinkButton({
  look = 'plain',
  size = 'normal',
  icon,
  className,
  children,
  ...props
}: LinkButtonProps) {
  return (
    <AriaLink {...props} className={cx(buttonClass(look, size), className)}>
      {icon}
      {children}
    </AriaLink>
  );
}

export interface IconButtonProps
  extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** The button's name, read aloud and shown on hover and focus. */
  label: string;
  look?: ButtonLook;
  className?: string;
  children: ReactNode;
}

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
