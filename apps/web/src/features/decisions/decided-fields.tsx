'use client';
import { practises } from '@consilium/board';
import type { Person } from '@consilium/contracts';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Field } from '@/form/field';
import type { Act } from '@/form/use-act';
import { Button, IconButton, RadioCards, TextField } from '@/ui';
import { CodedReasonFields, isWhole, noReason, type ReasonDraft } from './coded-reason';

/** Who can be responsible for carrying a decision out: people with a specialty, and referrers. */
export const doctorsOf = (people: readonly Person[]) =>
  people.filter(practises).map(({ userId, name }) => ({ value: userId, label: name }));

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
  onChange: (lines: ActionLine[]) => void;
  error: string | undefined;
}) {
  const { value, onChange, error } = props;
  const t = useTranslations('room.decide');
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t('actions')}</legend>
      {error ? <p className="text-note font-medium text-danger">{error}</p> : null}
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

/** How what is decided relates to the recommendation and to the ballot, while it is entered. */
export interface RelationValues {
  relation: 'follows' | 'departs';
  departure: ReasonDraft;
  against: ReasonDraft;
}
export const followsAll: RelationValues = { relation: 'follows', departure: noReason, against: noReason };

/** Which reason is still to be given. */
export const missingReasons = (
  { relation, departure, against }: RelationValues,
  isAgainstMajority: boolean,
) => ({
  departure: relation === 'departs' && !isWhole(departure),
  against: isAgainstMajority && !isWhole(against),
});

/** As it is sent. */
export const relationOf = ({ relation, departure, against }: RelationValues, isAgainstMajority: boolean) => ({
  relation: relation === 'follows' ? { kind: relation } : { kind: relation, reason: departure },
  againstMajority: isAgainstMajority ? against : null,
});

export function RelationFields<Values extends RelationValues>(props: {
  of: Act<Values>;
  isAgainstMajority: boolean;
}) {
  const t = useTranslations('room.decide');
  // Of the form's fields these three are all that is read or written here.
  const act = props.of as unknown as Act<RelationValues>;
  return (
    <>
      <Field of={act} name="relation">
        {(control) => (
          <RadioCards
            {...control}
            label={t('relation')}
            options={(['follows', 'departs'] as const).map((one) => ({
              value: one,
              label: t(`relations.${one}`),
            }))}
          />
        )}
      </Field>
      {act.form.watch('relation') === 'departs' ? (
        <Field of={act} name="departure">
          {(control) => <CodedReasonFields {...control} label={t('departure')} />}
        </Field>
      ) : null}
      {props.isAgainstMajority ? (
        <Field of={act} name="against">
          {(control) => <CodedReasonFields {...control} label={t('against')} />}
        </Field>
      ) : null}
    </>
  );
}
