'use client';
import type { ReactNode } from 'react';
import { type FieldPath, type FieldPathValue, type FieldValues, useController } from 'react-hook-form';
import type { Act } from './use-act';

/** What a control of the kit takes of its field. */
export interface FieldControl<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
  /** Of a field of text (`texts` of the act). */
  readonly maxLength?: number;
}

export interface FieldProps<Values extends FieldValues, Name extends FieldPath<Values>> {
  of: Act<Values>;
  name: Name;
  className?: string;
  children: (control: FieldControl<FieldPathValue<Values, Name>>) => ReactNode;
}

/** A form's part in which a field stands: the summary leads to it. */
export const placeOf = (name: string) => `field-${name}`;

/** One field: its value, its changes and what is wrong with it, for whatever control it is filled in with. */
export function Field<Values extends FieldValues, Name extends FieldPath<Values>>({
  of,
  name,
  className,
  children,
}: FieldProps<Values, Name>) {
  const { field, fieldState } = useController({ control: of.form.control, name });
  const limit = of.texts[name];
  const control = { value: field.value, onChange: field.onChange, error: fieldState.error?.message };
  return (
    <div id={placeOf(name)} className={className}>
      {children(limit ? { ...control, maxLength: limit.max } : control)}
    </div>
  );
}
