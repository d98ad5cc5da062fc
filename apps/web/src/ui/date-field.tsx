'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { cx, inputClass } from './classes';
import { FieldHead, FieldProblem, type FieldProps, fieldClass } from './field';
import { readDay } from './read-day';

export interface DateFieldProps extends FieldProps {
  /** A calendar day, `2026-11-23`; null: not known. */
  value: string | null;
  /** Called with a day or null, and when the field is left also with text that is no day: it stays, and the form refuses it (`isDay`). */
  onChange: (day: string | null) => void;
  isDisabled?: boolean;
  minValue?: string;
  maxValue?: string;
  name?: string;
}

/** A day typed or pasted as people write it, year first, and shown as 2026-11-23 when the field is left (`readDay`). */
export function DateField({
  label,
  hint,
  error,
  optional,
  className,
  value,
  onChange,
  minValue,
  maxValue,
  ...props
}: DateFieldProps) {
  const t = useTranslations('common.date');
  /** What was typed: while the field is typed in, and after it where it is no day. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly left: boolean } | null>(null);
  const given = value ?? '';
  const isTyping = typed !== null && !typed.left;
  const text = typed && (isTyping || given === '' || given === typed.text) ? typed.text : given;
  const day = readDay(text);
  const said = () => {
    if (isTyping || text.trim() === '') return undefined;
    if (day === null) return t('unreadable');
    if (minValue && day < minValue) return t('tooEarly', { day: minValue });
    return maxValue && day > maxValue ? t('tooLate', { day: maxValue }) : undefined;
  };
  const problem = said() ?? error;
  const settle = () => {
    if (!isTyping) return;
    const left = text.trim();
    setTyped(day !== null || left === '' ? null : { text: left, left: true });
    onChange(day ?? (left || null));
  };
  return (
    <TextField
      {...props}
      value={text}
      onChange={(next) => {
        setTyped({ text: next, left: false });
        onChange(readDay(next));
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        // Enter sends a form without leaving the field.
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) settle();
        // Without this the page's own keys (Ctrl-S) end here.
        event.continuePropagation();
      }}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldHead label={label} hint={hint} optional={optional ?? false} />
      <FieldProblem error={problem} />
      <Input className={cx(inputClass, 'tabular max-w-44')} placeholder={t('pattern')} autoComplete="off" />
    </TextField>
  );
}
