'use client';
import { type CalendarDate, parseDate } from '@internationalized/date';
import { useLocale } from 'next-intl';
import { DateField as AriaDateField, DateInput, DateSegment, I18nProvider } from 'react-aria-components';
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

/** A day typed part by part, year first in both languages as everywhere in the product: 2026-11-23. */
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
  const locale = useLocale();
  return (
    <I18nProvider locale={locale === 'ko' ? 'ko-KR' : 'en-CA'}>
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
              className="last:data-[type=literal]:hidden inline-grid min-h-6 place-items-center rounded-sm px-px outline-none not-data-[type=literal]:min-w-6 data-focused:bg-accent data-focused:text-on-accent data-placeholder:text-ink-faint data-placeholder:data-focused:text-on-accent"
            >
              {({ type, text }) => (type === 'literal' ? '-' : text)}
            </DateSegment>
          )}
        </DateInput>
      </AriaDateField>
    </I18nProvider>
  );
}
