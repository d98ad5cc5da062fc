'use client';
import { Search } from 'lucide-react';
import { type Ref, useRef } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { cx, inputClass } from './classes';
import { FieldProblem } from './field';
import { LimitCount, useLimit } from './limit';
import { useTypedBefore } from './typed-before';

export interface SearchLineProps {
  /** Said, not shown: the glass stands for it. */
  label: string;
  /** What it finds, in the empty line. */
  hint: string;
  value: string;
  onChange: (words: string) => void;
  /** The most letters that are searched for. */
  maxLength?: number;
  inputRef?: Ref<HTMLInputElement>;
  className?: string;
}

/** The words that narrow a list, as they are typed, also before the script is there. */
export function SearchLine({
  label,
  hint,
  value,
  onChange,
  maxLength,
  inputRef,
  className,
}: SearchLineProps) {
  const { fault, count } = useLimit({ value, maxLength });
  const line = useRef<HTMLDivElement>(null);
  useTypedBefore(line, value, onChange);
  return (
    <SearchField
      ref={line}
      aria-label={label}
      value={value}
      onChange={onChange}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      className={cx('flex min-w-0 flex-col gap-1', className)}
    >
      <FieldProblem error={fault} />
      <span className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-ink-soft"
        />
        <Input ref={inputRef} placeholder={hint} className={cx(inputClass, 'w-full pl-8')} />
      </span>
      <LimitCount>{count}</LimitCount>
    </SearchField>
  );
}
