import { cx } from './classes';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'large';

export const buttonLooks: Record<ButtonLook, string> = {
  primary: 'border-accent bg-accent text-on-accent hovered:bg-accent-hover pressed:bg-accent-hover',
  plain: 'border-line-strong bg-raised text-ink hovered:bg-hover pressed:bg-hover',
  quiet: 'border-transparent text-ink-soft hovered:bg-hover hovered:text-ink pressed:bg-hover',
  danger: 'border-danger bg-raised text-danger hovered:bg-danger-soft pressed:bg-danger-soft',
};
const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-8 px-3 text-body pointer-coarse:min-h-11',
  large: 'min-h-12 px-5 text-lead',
};
/** On paper nothing can be pressed. */
export const buttonShape =
  'print:hidden inline-flex items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors duration-150 data-disabled:border-line data-disabled:bg-sunken data-disabled:text-ink-faint data-pending:opacity-80';

/** The class of something that is a link but looks like a button. */
export const buttonClass = (look: ButtonLook = 'plain', size: ButtonSize = 'normal', more?: string) =>
  cx(buttonShape, buttonLooks[look], sizes[size], more);
