'use client';
import { type CalendarDate, parseDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components';
import { cx, inputClass } from './classes';
import { FieldHead, FieldProblem, type FieldProps, fieldClass } from './field';

export interface DateFieldProps extends FieldProps {
  /** A calendar day, `2026-11-23`; null: not known. */
  value: string | null;
  onChange: (day: string | null) => void;
  isDisabled?: boolean;
  minValue?: string;
  maxValue?: string;
}

/** A day typed part by part (year, month, day), the same on a phone and a keyboard. */
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
  return (
    <AriaDateField<CalendarDate>
      {...props}
      value={value ? parseDate(value) : null}
      onChange={(day) => onChange(day?.toString() ?? null)}
      {...(minValue ? { minValue: parseDate(minValue) } : {})}
      {...(maxValue ? { maxValue: parseDate(maxValue) } : {})}
      shouldForceLeadingZeros
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldHead label={label} hint={hint} optional={optional ?? false} />
      <FieldProblem error={error} />
      <DateInput className={cx(inputClass, 'tabular flex max-w-44 items-center')}>
        {(segment) => (
          <DateSegment
            segment={segment}
            className="rounded-sm px-px outline-none data-focused:bg-accent data-focused:text-on-accent data-placeholder:text-ink-faint data-placeholder:data-focused:text-on-accent"
          />
        )}
      </DateInput>
    </AriaDateField>
  );
}
