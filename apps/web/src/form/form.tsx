'use client';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Problem } from '@/lib/problem';
import { cx, ErrorSummary, ProblemAlert } from '@/ui';
import { placeOf } from './field';
import type { Act } from './use-act';

export interface FormProps<Values extends FieldValues> {
  of: Act<Values>;
  /** For a button that stands outside of it. */
  id?: string;
  /** Why it was not done, where no field is to blame. */
  problem: Problem | null;
  /** Stands above all that is wrong. */
  head?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** Its fields under what is wrong: with the whole, and with each field, to which the summary leads. */
export function Form<Values extends FieldValues>({
  of,
  id,
  problem,
  head,
  className,
  children,
}: FormProps<Values>) {
  const { problems, attempt } = of.found;
  return (
    <form
      id={id}
      noValidate
      className={cx('flex flex-col gap-4', className)}
      onSubmit={(event) => {
        // A dialog stands inside its page's form for React, if not for the browser.
        event.stopPropagation();
        event.preventDefault();
        void of.submit();
      }}
    >
      {head}
      <ProblemAlert problem={problem} />
      <ErrorSummary
        key={attempt}
        items={problems.map(({ field, message }) => ({ message, targetId: placeOf(field) }))}
      />
      {children}
    </form>
  );
}
