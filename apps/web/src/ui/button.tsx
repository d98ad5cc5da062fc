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
import { cx } from './classes';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';
type Size = 'normal' | 'large';

const looks: Record<ButtonLook, string> = {
  primary: 'border-accent bg-accent text-on-accent data-hovered:bg-accent-hover data-pressed:bg-accent-hover',
  plain: 'border-line-strong bg-raised text-ink data-hovered:bg-hover data-pressed:bg-hover',
  quiet: 'border-transparent text-ink-soft data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-hover',
  danger: 'border-danger bg-raised text-danger data-hovered:bg-danger-soft data-pressed:bg-danger-soft',
};
const sizes: Record<Size, string> = {
  normal: 'min-h-8 px-3 text-body pointer-coarse:min-h-11',
  large: 'min-h-12 px-5 text-lead',
};
/** On paper nothing can be pressed. */
const shape =
  'print:hidden inline-flex items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors duration-150 data-disabled:border-line data-disabled:bg-sunken data-disabled:text-ink-faint data-pending:opacity-80';

/** The class of something that is a link but looks like a button. */
export const buttonClass = (look: ButtonLook = 'plain', size: Size = 'normal') =>
  cx(shape, looks[look], sizes[size]);

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  look?: ButtonLook;
  size?: Size;
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
  size?: Size;
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
        className={cx(shape, looks[look], 'size-8 shrink-0 pointer-coarse:size-11', className)}
      >
        {children}
      </AriaButton>
      <Tooltip offset={6} className="rounded-sm bg-ink px-2 py-1 text-note text-surface">
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
