'use client';
import type { TherapyClass } from '@consilium/contracts';
import { THERAPY_CLASSES } from '@consilium/contracts/values';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, IconButton, Select, TextField } from '@/ui';
import { repeatedOptions } from './repeated-options';

/** Letters of an option's own words. */
export const OPTION_LENGTH = 160;

/** An option that is not the recommendation's, while it is entered. */
export interface FreeOption {
  readonly key: number;
  readonly label: string;
  readonly therapyClass: TherapyClass | null;
}

export interface FreeOptionsProps {
  options: readonly FreeOption[];
  /** The names of what the recommendation offers: a free option is none of them again. */
  offered: readonly string[];
  onChange: (options: FreeOption[]) => void;
  /** It was sent while something was missing or stood twice: each line says what. */
  isTried: boolean;
}

/** Options in words, each coded with a therapy class. */
export function FreeOptions({ options, offered, onChange, isTried }: FreeOptionsProps) {
  const t = useTranslations('room.open');
  const guideline = useTranslations('guideline');
  const repeated = repeatedOptions(options, offered);
  const problemOf = ({ key, label }: FreeOption) => {
    if (!isTried) return undefined;
    if (label.trim() === '') return t('freeLabelMissing');
    return repeated.has(key) ? t('freeRepeated') : undefined;
  };
  const alter = (key: number, part: Partial<FreeOption>) =>
    onChange(options.map((option) => (option.key === key ? { ...option, ...part } : option)));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="font-medium">{t('free')}</legend>
      <p className="text-note text-ink-soft">{t('freeHint')}</p>
      {options.map((option) => (
        <div
          key={option.key}
          className="grid items-end gap-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,14rem)_auto]"
        >
          <TextField
            label={t('freeLabel')}
            value={option.label}
            onChange={(label) => alter(option.key, { label })}
            maxLength={OPTION_LENGTH}
            error={problemOf(option)}
          />
          <Select
            label={t('freeClass')}
            options={THERAPY_CLASSES.map((value) => ({ value, label: guideline(`therapyClass.${value}`) }))}
            value={option.therapyClass}
            onChange={(therapyClass) => alter(option.key, { therapyClass })}
            error={isTried && option.therapyClass === null ? t('freeClassMissing') : undefined}
          />
          <IconButton
            label={t('removeFree', { label: option.label })}
            onPress={() => onChange(options.filter(({ key }) => key !== option.key))}
          >
            <Trash2 aria-hidden className="size-4" />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          icon={<Plus aria-hidden className="size-4" />}
          onPress={() =>
            onChange([...options, { key: (options.at(-1)?.key ?? 0) + 1, label: '', therapyClass: null }])
          }
        >
          {t('addFree')}
        </Button>
      </div>
    </fieldset>
  );
}
