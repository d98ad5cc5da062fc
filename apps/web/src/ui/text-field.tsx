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
import { LimitCount, useLimit } from './limit';

type Base = Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> &
  FieldProps & {
    /** Letters that can be kept. More can be typed and pasted: nothing is cut off, the field says so, and its form refuses it. */
    maxLength?: number | undefined;
  };

export interface TextFieldProps extends Base {
  /** A unit or a mark after the input. */
  suffix?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
  placeholder?: string;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hint,
    error,
    optional,
    className,
    suffix,
    inputRef,
    placeholder,
    maxLength: _,
    ...rest
  } = props;
  const { fault, count } = useLimit(props);
  const problem = fault ?? error;
  return (
    <AriaTextField
      {...rest}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldHead label={label} hint={hint} optional={optional ?? false} />
      <FieldProblem error={problem} />
      <span className="flex items-center gap-2">
        <Input ref={inputRef} className={inputClass} {...(placeholder ? { placeholder } : {})} />
        {suffix ? <span className="shrink-0 text-note text-ink-soft">{suffix}</span> : null}
      </span>
      <LimitCount>{count}</LimitCount>
    </AriaTextField>
  );
}

export interface TextAreaProps extends Base {
  rows?: number;
  areaRef?: Ref<HTMLTextAreaElement>;
}

/** Text of several lines. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, optional, className, rows = 4, areaRef, maxLength: _, ...rest } = props;
  const { fault, count } = useLimit(props);
  const problem = fault ?? error;
  return (
    <AriaTextField
      {...rest}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldHead label={label} hint={hint} optional={optional ?? false} />
      <FieldProblem error={problem} />
      <AriaTextArea ref={areaRef} rows={rows} className={cx(inputClass, 'resize-y py-1.5')} />
      <LimitCount>{count}</LimitCount>
    </AriaTextField>
  );
}
