'use client';
import type { UserId } from '@consilium/contracts';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, IconButton, Select, TextField } from '@/ui';

/** Someone's dissent, while it is entered. */
export interface DissentLine {
  readonly key: number;
  readonly userId: UserId | null;
  readonly reason: string;
}
export const isWholeDissent = ({ userId, reason }: DissentLine): boolean =>
  userId !== null && reason.trim() !== '';

export interface DissentFieldsProps {
  electors: readonly { readonly userId: UserId; readonly name: string }[];
  value: readonly DissentLine[];
  onChange: (lines: DissentLine[]) => void;
  error: string | undefined;
}

/** Who dissents, and why: a line each. What is missing of a line is marked. */
export function DissentFields({ electors, value, onChange, error }: DissentFieldsProps) {
  const t = useTranslations('room.decide');
  const alter = (key: number, part: Partial<DissentLine>) =>
    onChange(value.map((line) => (line.key === key ? { ...line, ...part } : line)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t('dissent')}</legend>
      {error && value.every(isWholeDissent) ? (
        <p className="text-note font-medium text-danger">{error}</p>
      ) : null}
      {value.map((line) => (
        <div
          key={line.key}
          className="grid items-end gap-2 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto]"
        >
          <Select
            label={t('dissenter')}
            options={electors.map(({ userId, name }) => ({ value: userId, label: name }))}
            value={line.userId}
            onChange={(userId) => alter(line.key, { userId })}
            error={line.userId === null ? error : undefined}
          />
          <TextField
            label={t('dissentReason')}
            value={line.reason}
            onChange={(reason) => alter(line.key, { reason })}
            maxLength={2000}
            error={line.userId !== null && line.reason.trim() === '' ? error : undefined}
          />
          <IconButton
            label={t('remove')}
            onPress={() => onChange(value.filter(({ key }) => key !== line.key))}
          >
            <Trash2 aria-hidden className="size-4" />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          icon={<Plus aria-hidden className="size-4" />}
          onPress={() =>
            onChange([...value, { key: (value.at(-1)?.key ?? 0) + 1, userId: null, reason: '' }])
          }
        >
          {t('addDissent')}
        </Button>
      </div>
    </fieldset>
  );
}
