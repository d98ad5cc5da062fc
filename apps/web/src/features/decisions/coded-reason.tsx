'use client';
import type { DepartureCode } from '@consilium/contracts';
import { DEPARTURE_CODES } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { Select, TextField } from '@/ui';

/** A coded reason while it is being entered. */
export interface ReasonDraft {
  readonly code: DepartureCode | null;
  readonly text: string;
}
export const noReason: ReasonDraft = { code: null, text: '' };
export const isWhole = ({ code, text }: ReasonDraft): boolean => code !== null && text.trim() !== '';

/** A code with words beside it: why something departs from what was to be expected. */
export function CodedReasonFields({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: ReasonDraft;
  onChange: (value: ReasonDraft) => void;
  /** What is missing of the two is marked. */
  error: string | undefined;
}) {
  const t = useTranslations('room.decide');
  return (
    <div className="grid gap-3 border-l-2 border-line-strong pl-3 sm:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]">
      <Select
        label={label}
        options={DEPARTURE_CODES.map((code) => ({ value: code, label: t(`codes.${code}`) }))}
        value={value.code}
        onChange={(code) => onChange({ ...value, code })}
        error={value.code === null ? error : undefined}
      />
      <TextField
        label={t('reasonText')}
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
        maxLength={2000}
        error={value.code !== null ? error : undefined}
      />
    </div>
  );
}
