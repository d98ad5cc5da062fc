'use client';
import type { PriorLine, TherapyId } from '@consilium/contracts';
import { LINE_OUTCOMES, THERAPY_IDS } from '@consilium/contracts/values';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, CheckboxGroup, DateField, Select, TextField } from '@/ui';
import { FieldPlace, FormPart, type PartProps } from './form-part';
import { useRowKeys } from './row-keys';

const NEW_LINE: PriorLine = { therapy: null, label: '', startedOn: null, endedOn: null, outcome: 'unknown' };
const MAX_LINES = 30;
/** A work-up is no line of treatment. */
const TREATMENTS = THERAPY_IDS.filter((id) => id !== 'sstr-imaging');

export function TreatmentPart({ entry, setFact, errorOf }: PartProps) {
  const t = useTranslations('entry');
  const therapy = useTranslations('guideline.therapy');
  const { priorLines, proposedTherapies } = entry.facts;
  const { keys, removed } = useRowKeys(priorLines.length);
  const setLine = (index: number, line: PriorLine) =>
    setFact(
      'priorLines',
      priorLines.map((one, at) => (at === index ? line : one)),
    );
  return (
    <FormPart part="treatment">
      <FieldPlace id="fact-priorLines">
        {priorLines.length === 0 ? <p className="mb-2 text-ink-soft">{t('line.none')}</p> : null}
        <ol className="flex flex-col gap-4">
          {priorLines.map((line, index) => (
            <LineRow
              key={keys[index]}
              line={line}
              index={index}
              errorOf={errorOf}
              onChange={(next) => setLine(index, next)}
              onRemove={() => {
                removed(index);
                setFact(
                  'priorLines',
                  priorLines.filter((_one, at) => at !== index),
                );
              }}
            />
          ))}
        </ol>
        <Button
          className="mt-3"
          icon={<Plus aria-hidden className="size-4" />}
          isDisabled={priorLines.length >= MAX_LINES}
          onPress={() => setFact('priorLines', [...priorLines, NEW_LINE])}
        >
          {t('line.add')}
        </Button>
      </FieldPlace>
      <FieldPlace id="fact-proposedTherapies">
        <CheckboxGroup<TherapyId>
          label={t('field.proposedTherapies')}
          hint={t('hint.proposedTherapies')}
          columns={2}
          options={TREATMENTS.map((value) => ({ value, label: therapy(value) }))}
          value={proposedTherapies}
          onChange={(value) => setFact('proposedTherapies', value)}
        />
      </FieldPlace>
    </FormPart>
  );
}

function LineRow({
  line,
  index,
  errorOf,
  onChange,
  onRemove,
}: {
  line: PriorLine;
  index: number;
  errorOf: PartProps['errorOf'];
  onChange: (line: PriorLine) => void;
  onRemove: () => void;
}) {
  const t = useTranslations('entry.line');
  const therapy = useTranslations('guideline.therapy');
  const outcome = useTranslations('clinical.lineOutcome');
  const number = index + 1;
  // A line without a therapy yet is neither one of the guideline's nor a free one.
  const [isOther, setIsOther] = useState(line.therapy === null && line.label !== '');
  const isNamed = line.therapy === null && isOther;
  const choose = (value: TherapyId | 'other') => {
    setIsOther(value === 'other');
    onChange(value === 'other' ? { ...line, therapy: null } : { ...line, therapy: value, label: '' });
  };
  const error = errorOf(`line-${index}-label`);
  const select = (
    <Select<TherapyId | 'other'>
      label={t('therapy')}
      className="w-72 max-w-full"
      options={[
        ...TREATMENTS.map((value) => ({ value, label: therapy(value) })),
        { value: 'other' as const, label: t('other') },
      ]}
      value={line.therapy ?? (isOther ? 'other' : null)}
      onChange={choose}
      error={isNamed ? undefined : error}
    />
  );
  return (
    <li className="border-l-2 border-line-strong pl-3">
      <fieldset>
        <legend className="eyebrow">{t('title', { number })}</legend>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
          {isNamed ? (
            <>
              {select}
              <FieldPlace id={`line-${index}-label`}>
                <TextField
                  label={t('label')}
                  className="w-64 max-w-full"
                  maxLength={120}
                  value={line.label}
                  onChange={(label) => onChange({ ...line, label })}
                  error={error}
                />
              </FieldPlace>
            </>
          ) : (
            <FieldPlace id={`line-${index}-label`}>{select}</FieldPlace>
          )}
          <FieldPlace id={`line-${index}-started`}>
            <DateField
              label={t('started')}
              value={line.startedOn}
              onChange={(startedOn) => onChange({ ...line, startedOn })}
              error={errorOf(`line-${index}-started`)}
            />
          </FieldPlace>
          <FieldPlace id={`line-${index}-ended`}>
            <DateField
              label={t('ended')}
              value={line.endedOn}
              onChange={(endedOn) => onChange({ ...line, endedOn })}
              error={errorOf(`line-${index}-ended`)}
            />
          </FieldPlace>
          <Select
            label={t('outcome')}
            className="w-44"
            options={LINE_OUTCOMES.map((value) => ({ value, label: outcome(value) }))}
            value={line.outcome}
            onChange={(value) => onChange({ ...line, outcome: value })}
          />
          <Button
            look="quiet"
            icon={<Trash2 aria-hidden className="size-4" />}
            onPress={onRemove}
            aria-label={t('remove', { number })}
          >
            {t('removeShort')}
          </Button>
        </div>
      </fieldset>
    </li>
  );
}
