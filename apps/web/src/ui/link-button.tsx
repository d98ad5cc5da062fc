import type { ComponentProps, ReactNode } from 'react';
import { type ButtonLook, type ButtonSize, buttonClass } from './button-class';
import { Link } from './link';

export interface LinkButtonProps extends ComponentProps<typeof Link> {
  look?: ButtonLook;
  size?: ButtonSize;
  icon?: ReactNode;
}

/** A link (it goes somewhere) in the look of a button. */
export function LinkButton({ look, size, icon, className, children, ...props }: LinkButtonProps) {
  return (
    <Link {...props} className={buttonClass(look, size, className)}>
      {icon}
      {children}
    </Link>
  );
}
