'use client';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  Radio,
  RadioGroup,
} from 'react-aria-components';
import { cx } from './classes';
import { FieldHead, FieldProblem, type FieldProps, fieldClass } from './field';
import type { Choice } from './select';

export interface RadioCardsProps<Value extends string> extends FieldProps {
  options: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** `row`: beside each other while there is room; `column`: one under the other, large enough for a thumb. */
  layout?: 'row' | 'column';
  name?: string;
  isDisabled?: boolean;
}

const card =
  'flex cursor-pointer gap-2 rounded-md border border-line-strong bg-raised data-hovered:bg-hover data-selected:border-accent data-selected:bg-accent-soft data-disabled:border-line data-disabled:text-ink-faint';

const explainedRow = 'grid gap-1.5 sm:auto-cols-fr sm:grid-flow-col';

/** One of a few, all in sight. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const {
    label,
    hint,
    error,
    optional,
    className,
    options,
    value,
    onChange,
    layout = 'row',
    ...rest
  } = props;
  const explained = options.some(({ hint: why }) => why !== undefined);
  return (
    <RadioGroup
      {...rest}
      value={value}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen) onChange(chosen.value);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldHead label={label} hint={hint} optional={optional ?? false} />
      <FieldProblem error={error} />
      {/* Cards that explain themselves are equally wide: their words are read, not their edges. */}
      <div
        className={
          layout === 'row' ? (explained ? explainedRow : 'flex flex-wrap gap-1.5') : 'flex flex-col gap-1.5'
        }
      >
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={cx(
              card,
              layout === 'column'
                ? 'min-h-12 items-center px-4 py-2 text-lead'
                : 'items-start px-2.5 py-1.5 pointer-coarse:py-3',
            )}
          >
            {({ isSelected }) => (
              <>
                <span
                  aria-hidden
                  className={cx(
                    'grid size-3.5 shrink-0 place-items-center rounded-full border',
                    layout === 'row' && 'mt-0.75',
                    isSelected ? 'border-accent bg-accent' : 'border-line-strong',
                  )}
                >
                  {isSelected ? <span className="size-1.5 rounded-full bg-on-accent" /> : null}
                </span>
                <span>
                  {option.label}
                  {option.hint ? <span className="block text-note text-ink-soft">{option.hint}</span> : null}
                </span>
              </>
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function Tick({ selected }: { selected: boolean }) {
  return (
    <span
      aria-hidden
      className={cx(
        'mt-0.5 grid size-4 shrink-0 place-items-center rounded-sm border',
        selected ? 'border-accent bg-accent text-on-accent' : 'border-line-strong bg-raised',
      )}
    >
      {selected ? <Check className="size-3" strokeWidth={3} /> : null}
    </span>
  );
}

export interface CheckboxProps {
  children: ReactNode;
  isSelected: boolean;
  onChange: (selected: boolean) => void;
  isDisabled?: boolean;
  name?: string;
  className?: string;
}

/** One yes or no; its words stand beside it. */
export function Checkbox({ children, className, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      className={cx('flex min-h-6 cursor-pointer items-start gap-2 pointer-coarse:py-2.5', className)}
    >
      {({ isSelected }) => (
        <>
          <Tick selected={isSelected} />
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}

export interface CheckboxGroupProps<Value extends string> extends FieldProps {
  options: readonly Choice<Value>[];
  value: readonly Value[];
  onChange: (value: Value[]) => void;
  /** How many columns while there is room. */
  columns?: 1 | 2 | 3;
  /** `cards`: one under the other, large enough for a thumb. */
  layout?: 'lines' | 'cards';
  isDisabled?: boolean;
}

const columnClass = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 lg:grid-cols-3' } as const;

/** Any of a few, all in sight. */
export function CheckboxGroup<Value extends string>(props: CheckboxGroupProps<Value>) {
  const {
    label,
    hint,
    error,
    optional,
    className,
    options,
    value,
    onChange,
    columns = 1,
    layout = 'lines',
    ...rest
  } = props;
  return (
    <AriaCheckboxGroup
      {...rest}
      value={[...value]}
      onChange={(next) => onChange(options.map((o) => o.value).filter((v) => next.includes(v)))}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldHead label={label} hint={hint} optional={optional ?? false} />
      <FieldProblem error={error} />
      <div className={cx(layout === 'cards' ? 'grid gap-1.5' : 'grid gap-x-4 gap-y-1', columnClass[columns])}>
        {options.map((option) => (
          <AriaCheckbox
            key={option.value}
            value={option.value}
            className={
              layout === 'cards'
                ? cx(card, 'min-h-12 items-center px-4 py-2 text-lead')
                : 'flex min-h-6 cursor-pointer items-start gap-2 pointer-coarse:py-2'
            }
          >
            {({ isSelected }) => (
              <>
                <Tick selected={isSelected} />
                <span>
                  {option.label}
                  {option.hint ? <span className="block text-note text-ink-soft">{option.hint}</span> : null}
                </span>
              </>
            )}
          </AriaCheckbox>
        ))}
      </div>
    </AriaCheckboxGroup>
  );
}
