'use client';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { type ButtonLook, type ButtonSize, buttonClass } from './button-class';
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
