'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { type NumberRead, type NumberRule, readNumber } from '@/lib/read-number';
import { Button } from './button';
import { cx, inputClass } from './classes';
import { FieldHead, FieldProblem, type FieldProps, fieldClass } from './field';

export interface NumberFieldProps extends FieldProps {
  /** Null: not known. NaN: what stands in the field is no number, and the form refuses it. */
  value: number | null;
  /** Called at every letter: with the number, null where nothing is written, NaN where it is no number; and with the unit that was written with it. */
  onChange: (value: number | null, unit: string | null) => void;
  rule: NumberRule;
  /** The unit that is recorded with it, where there are several: a text that was written with another is shown no longer. */
  recordedUnit?: string;
  /** The unit, after the input. */
  unit?: ReactNode;
  isDisabled?: boolean;
}

const numberIn = (read: NumberRead): number | null =>
  read.kind === 'empty' ? null : read.kind === 'number' ? read.value : Number.NaN;

/**
 * A number as it is typed or pasted (`readNumber`). What was typed stays: a number that is written in another way is said beside it, and what
 * is none is refused in words, with what may have been meant to be taken by one press. An empty field is null, never 0.
 */
export function NumberField({
  label,
  hint,
  error,
  optional,
  className,
  unit,
  value,
  onChange,
  rule,
  recordedUnit,
  ...props
}: NumberFieldProps) {
  const t = useTranslations('common.number');
  const [typed, setTyped] = useState<{ readonly text: string; readonly left: boolean }>({
    text: '',
    left: true,
  });
  // The value may change from outside: then that is shown. Where a form needs a number, NaN stands for nothing too.
  const written = readNumber(typed.text, rule);
  const isOfUnit =
    !recordedUnit || written.kind !== 'number' || written.unit === null || written.unit === recordedUnit;
  const isTyped =
    (isOfUnit && Object.is(numberIn(written), value)) || (written.kind === 'empty' && Number.isNaN(value));
  const text = isTyped ? typed.text : value === null || Number.isNaN(value) ? '' : String(value);
  const read = readNumber(text, rule);
  const offers = read.kind === 'refused' && typed.left ? read.offers : [];
  const said = () => {
    if (isTyped && !typed.left) return undefined;
    if (read.kind === 'refused') return t(read.why, { min: rule.min, max: rule.max });
    if (read.kind === 'range') return t('range');
    return read.kind === 'empty' && Number.isNaN(value) ? (error ?? t('unreadable')) : undefined;
  };
  const problem = said() ?? error;
  const settle = () => setTyped({ text, left: true });
  return (
    <TextField
      {...props}
      value={text}
      onChange={(next) => {
        setTyped({ text: next, left: false });
        const now = readNumber(next, rule);
        onChange(numberIn(now), now.kind === 'number' ? now.unit : null);
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
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Input className={cx(inputClass, 'tabular max-w-32')} inputMode="decimal" autoComplete="off" />
        {unit ? <span className="shrink-0 text-note text-ink-soft">{unit}</span> : null}
        {offers.map((offer) => (
          <Button
            key={offer}
            onPress={() => {
              setTyped({ text: String(offer), left: true });
              onChange(offer, null);
            }}
          >
            {t('take', { value: String(offer) })}
          </Button>
        ))}
        <span aria-live="polite" className="text-note text-ink-soft">
          {read.kind === 'number' && text.trim() !== String(read.value)
            ? t('readAs', { value: String(read.value), unit: read.unit ?? '' })
            : null}
        </span>
      </span>
    </TextField>
  );
}
