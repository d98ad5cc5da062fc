'use client';
import { Check, ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { cx, inputClass } from './classes';
import { FieldHead, FieldProblem, type FieldProps, fieldClass } from './field';

/** An entry of a list to choose from. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

export interface SelectProps<Value extends string> extends FieldProps {
  options: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  placeholder?: string;
  name?: string;
  isDisabled?: boolean;
}

/** One of several, when there are more than about five; up to five are better as `RadioCards`. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, optional, className, options, value, onChange, placeholder, ...rest } = props;
  const t = useTranslations('common');
  return (
    <AriaSelect
      {...rest}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      placeholder={placeholder ?? t('selectPlaceholder')}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldHead label={label} hint={hint} optional={optional ?? false} />
      <FieldProblem error={error} />
      <Button className={cx(inputClass, 'flex items-center justify-between gap-2 text-left')}>
        <SelectValue className="truncate data-placeholder:text-ink-faint">
          {({ selectedText, defaultChildren, isPlaceholder }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-soft" />
      </Button>
      <Popover className="arrive min-w-(--trigger-width) rounded-md border border-line bg-raised shadow-(--shadow)">
        <ListBox className="max-h-80 overflow-auto p-1 outline-none">
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className="flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 py-1 outline-none data-focused:bg-hover"
            >
              {({ isSelected }) => (
                <>
                  <Check aria-hidden className={cx('size-4 shrink-0', !isSelected && 'invisible')} />
                  <span>
                    {option.label}
                    {option.hint ? (
                      <span className="block text-note text-ink-soft">{option.hint}</span>
                    ) : null}
                  </span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
