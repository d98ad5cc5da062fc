'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';

export interface FieldProps {
  label: ReactNode;
  /** What to enter, in a sentence, under the label. */
  hint?: ReactNode;
  /** Why it can't be accepted and what to do; marks the field as invalid. */
  error?: string | undefined;
  /** Says "optional" beside the label: most fields need an answer, so the rest is named. */
  optional?: boolean;
  /** Required by the server; the field announces it. */
  isRequired?: boolean;
  className?: string;
}

/** Label and hint, at the head of a field. Whatever the field, it is read in this order: label, hint, problem, control. */
export function FieldHead({ label, hint, optional }: Pick<FieldProps, 'label' | 'hint' | 'optional'>) {
  const t = useTranslations('common');
  return (
    <>
      <Label className="font-medium text-ink">
        {label}
        {optional ? <span className="ml-1.5 font-normal text-ink-faint">({t('optional')})</span> : null}
      </Label>
      {hint ? (
        <Text slot="description" className="text-note text-ink-soft">
          {hint}
        </Text>
      ) : null}
    </>
  );
}

/** Why what is entered can't be accepted, read together with the field; nothing where there is no `error`. */
export function FieldProblem({ error }: { error: string | undefined }) {
  return <FieldError className="text-note font-medium text-danger">{error}</FieldError>;
}

export const fieldClass = 'flex min-w-0 flex-col gap-1';
