'use client';
import type { ReactNode } from 'react';
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Input,
} from 'react-aria-components';
import { cx, inputClass } from './classes';
import { FieldHead, FieldProblem, type FieldProps, fieldClass } from './field';

export interface NumberFieldProps
  extends Omit<AriaNumberFieldProps, 'className' | 'style' | 'children' | 'isInvalid' | 'value' | 'onChange'>,
    FieldProps {
  /** Null: not known. */
  value: number | null;
  onChange: (value: number | null) => void;
  /** The unit, after the input. */
  unit?: ReactNode;
}

/** A number or nothing: an empty input is null, never 0. The wheel does not change it. */
export function NumberField({
  label,
  hint,
  error,
  optional,
  className,
  unit,
  value,
  onChange,
  ...props
}: NumberFieldProps) {
  return (
    <AriaNumberField
      {...props}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isWheelDisabled
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldHead label={label} hint={hint} optional={optional ?? false} />
      <FieldProblem error={error} />
      <span className="flex items-center gap-2">
        <Input className={cx(inputClass, 'tabular max-w-32')} />
        {unit ? <span className="shrink-0 text-note text-ink-soft">{unit}</span> : null}
      </span>
    </AriaNumberField>
  );
}
