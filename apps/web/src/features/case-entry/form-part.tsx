'use client';
import type { ClinicalFacts } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Choice, RadioCards } from '@/ui';
import type { Entry } from './entry';

/** The parts of the form, in the order a clinician tells a case. */
export const PARTS = [
  'question',
  'primary',
  'pathology',
  'imaging',
  'disease',
  'treatment',
  'patient',
  'identity',
] as const;
export type Part = (typeof PARTS)[number];

export interface PartProps {
  readonly entry: Entry;
  readonly setEntry: (change: (entry: Entry) => Entry) => void;
  readonly setFact: <Key extends keyof ClinicalFacts>(key: Key, value: ClinicalFacts[Key]) => void;
  /** What is wrong with a field, in words. */
  readonly errorOf: (field: string) => string | undefined;
}

/** One part of the form with its heading. */
export function FormPart({ part, children }: { part: Part; children: ReactNode }) {
  const t = useTranslations('entry.part');
  return (
    <section aria-labelledby={`${part}-title`} id={`part-${part}`} className="scroll-mt-20">
      <div className="hairline-b mb-3 pb-1">
        <h2 id={`${part}-title`} className="text-lead">
          {t(`${part}.title`)}
        </h2>
        <p className="text-note text-ink-soft">{t(`${part}.hint`)}</p>
      </div>
      <div className="flex flex-col gap-4">{children}</div>
    </section>
  );
}

/** A field's place, to which the error summary and the list of missing facts lead. */
export function FieldPlace({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="min-w-0 scroll-mt-24">
      {children}
    </div>
  );
}

/** One of a few, or not known: a choice of its own, and where every field begins. */
export function KnownChoice<Value extends string>({
  label,
  hint,
  options,
  value,
  onChange,
  error,
}: {
  label: string;
  hint?: string;
  options: readonly Choice<Value>[];
  /** Null: not known. */
  value: Value | null;
  onChange: (value: Value | null) => void;
  error?: string | undefined;
}) {
  const t = useTranslations('common');
  return (
    <RadioCards<Value | 'unknown'>
      label={label}
      hint={hint}
      error={error}
      options={[...options, { value: 'unknown', label: t('unknown') }]}
      value={value ?? 'unknown'}
      onChange={(next) => onChange(next === 'unknown' ? null : next)}
    />
  );
}

/** Yes, no, or not known. */
export function YesNoUnknown({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  value: boolean | null;
  onChange: (value: boolean | null) => void;
}) {
  const t = useTranslations('common');
  return (
    <KnownChoice
      label={label}
      {...(hint ? { hint } : {})}
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(next) => onChange(next === null ? null : next === 'yes')}
    />
  );
}
