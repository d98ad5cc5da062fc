'use client';
import type { Person } from '@consilium/contracts';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, IconButton, RadioCards, TextField } from '@/ui';
import { CodedReasonFields, isWhole, noReason, type ReasonDraft } from './coded-reason';

/** Who can be responsible for carrying a decision out: people with a specialty, and referrers. */
export const doctorsOf = (people: readonly Person[]) =>
  people
    .filter(({ specialty, roles }) => specialty !== null || roles.includes('referrer'))
    .map(({ userId, name }) => ({ value: userId, label: name }));

export interface ActionLine {
  readonly key: number;
  readonly text: string;
}
/** The lines in which something was written. */
export const textsOf = (lines: readonly ActionLine[]): string[] =>
  lines.map(({ text }) => text.trim()).filter((text) => text !== '');

/** What is to be done beside the therapies, a line each. */
export function ActionsField(props: {
  value: readonly ActionLine[];
  onChange: (lines: readonly ActionLine[]) => void;
}) {
  const { value, onChange } = props;
  const t = useTranslations('room.decide');
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t('actions')}</legend>
      {value.map((line) => (
        <div key={line.key} className="flex items-end gap-2">
          <TextField
            label={t('action')}
            value={line.text}
            onChange={(text) => onChange(value.map((one) => (one.key === line.key ? { ...one, text } : one)))}
            className="flex-1"
            maxLength={300}
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
          onPress={() => onChange([...value, { key: (value.at(-1)?.key ?? 0) + 1, text: '' }])}
        >
          {t('addAction')}
        </Button>
      </div>
    </fieldset>
  );
}

/** How what is decided stands to the recommendation and to the ballot, while it is entered. */
export interface Standing {
  readonly relation: 'follows' | 'departs';
  readonly departure: ReasonDraft;
  readonly against: ReasonDraft;
}
const follows: Standing = { relation: 'follows', departure: noReason, against: noReason };

/** `missing`: which reason is still to be given; `draft`: as it is sent. */
export function useStanding(isAgainstMajority: boolean) {
  const [standing, setStanding] = useState(follows);
  const { relation, departure, against } = standing;
  return {
    standing,
    setStanding,
    missing: {
      departure: relation === 'departs' && !isWhole(departure),
      against: isAgainstMajority && !isWhole(against),
    },
    draft: {
      relation: relation === 'follows' ? { kind: relation } : { kind: relation, reason: departure },
      againstMajority: isAgainstMajority ? against : null,
    },
  };
}

/** `name` begins the ids of its fields, `name-departure` and `name-against`. */
export function StandingFields(props: {
  name: string;
  value: Standing;
  onChange: (value: Standing) => void;
  isAgainstMajority: boolean;
}) {
  const { name, value, onChange, isAgainstMajority } = props;
  const t = useTranslations('room.decide');
  return (
    <>
      <RadioCards
        label={t('relation')}
        options={(['follows', 'departs'] as const).map((one) => ({
          value: one,
          label: t(`relations.${one}`),
        }))}
        value={value.relation}
        onChange={(relation) => onChange({ ...value, relation })}
      />
      {value.relation === 'departs' ? (
        <CodedReasonFields
          id={`${name}-departure`}
          label={t('departure')}
          value={value.departure}
          onChange={(departure) => onChange({ ...value, departure })}
        />
      ) : null}
      {isAgainstMajority ? (
        <CodedReasonFields
          id={`${name}-against`}
          label={t('against')}
          value={value.against}
          onChange={(against) => onChange({ ...value, against })}
        />
      ) : null}
    </>
  );
}
