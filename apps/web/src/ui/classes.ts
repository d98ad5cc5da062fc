import clsx, { type ClassValue } from 'clsx';

/** Joins class names; the one place that does. */
export const cx = (...values: ClassValue[]): string => clsx(values);

/** The look of anything one types into. */
export const inputClass =
  'min-h-8 pointer-coarse:min-h-11 w-full rounded-md border border-line-strong bg-raised px-2 py-1 text-body text-ink data-invalid:border-danger data-disabled:bg-sunken data-disabled:text-ink-faint';
