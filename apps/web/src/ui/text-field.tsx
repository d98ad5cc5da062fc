'use client';
import type { ReactNode, Ref } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
} from 'react-aria-components';
import { cx, inputClass } from './classes';
import { FieldHead, FieldProblem, type FieldProps, fieldClass } from './field';

type Base = Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> & FieldProps;

export interface TextFieldProps extends Base {
  /** A unit or a mark after the input. */
  suffix?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
  placeholder?: string;
}

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  optional,
  className,
  suffix,
  inputRef,
  placeholder,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      {...props}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldHead label={label} hint={hint} optional={optional ?? false} />
      <FieldProblem error={error} />
      <span className="flex items-center gap-2">
        <Input ref={inputRef} className={inputClass} {...(placeholder ? { placeholder } : {})} />
        {suffix ? <span className="shrink-0 text-note text-ink-soft">{suffix}</span> : null}
      </span>
    </AriaTextField>
  );
}

export interface TextAreaProps extends Base {
  rows?: number;
  areaRef?: Ref<HTMLTextAreaElement>;
}

/** Text of several lines. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  className,
  rows = 4,
  areaRef,
  ...props
}: TextAreaProps) {
  return (
    <AriaTextField
      {...props}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldHead label={label} hint={hint} optional={optional ?? false} />
      <FieldProblem error={error} />
      <AriaTextArea ref={areaRef} rows={rows} className={cx(inputClass, 'resize-y py-1.5')} />
    </AriaTextField>
  );
}
