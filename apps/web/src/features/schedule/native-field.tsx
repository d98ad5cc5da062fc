'use client';
import { useTranslations } from 'next-intl';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx, inputClass } from '@/ui';

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  className?: string;
}

/** Label, hint, error and a control of the browser's own: it works before, and without, a script. */
function NativeField(
  props: FieldProps & { control: (ids: { id: string; describedBy: string | undefined }) => ReactNode },
) {
  const { label, hint, error, optional, className, control } = props;
  const t = useTranslations('common');
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={cx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className="font-medium text-ink">
        {label}
        {optional ? <span className="ml-1.5 font-normal text-ink-faint">({t('optional')})</span> : null}
      </label>
      {hint ? (
        <span id={`${id}-hint`} className="text-note text-ink-soft">
          {hint}
        </span>
      ) : null}
      {error ? (
        <span id={`${id}-error`} className="text-note font-medium text-danger">
          {error}
        </span>
      ) : null}
      {control({ id, describedBy: described || undefined })}
    </div>
  );
}

type InputProps = FieldProps & Omit<ComponentProps<'input'>, 'className' | 'id'> & { suffix?: ReactNode };

export function NativeInput({ label, hint, error, optional, className, suffix, ...input }: InputProps) {
  const own = { label, hint, error, ...(optional ? { optional } : {}), ...(className ? { className } : {}) };
  return (
    <NativeField
      {...own}
      control={({ id, describedBy }) => (
        <span className="flex items-center gap-2">
          <input
            {...input}
            id={id}
            aria-describedby={describedBy}
            aria-invalid={error ? true : undefined}
            data-invalid={error ? '' : undefined}
            className={cx(inputClass, 'tabular')}
          />
          {suffix ? <span className="shrink-0 text-note text-ink-soft">{suffix}</span> : null}
        </span>
      )}
    />
  );
}

type SelectProps = FieldProps & Omit<ComponentProps<'select'>, 'className' | 'id'>;

export function NativeSelect({ label, hint, error, optional, className, children, ...select }: SelectProps) {
  const own = { label, hint, error, ...(optional ? { optional } : {}), ...(className ? { className } : {}) };
  return (
    <NativeField
      {...own}
      control={({ id, describedBy }) => (
        <select
          {...select}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          data-invalid={error ? '' : undefined}
          className={inputClass}
        >
          {children}
        </select>
      )}
    />
  );
}
