'use client';
import { measurementSchema } from '@consilium/contracts';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CLINICAL_NUMBERS, measurementUnitOf } from '@/lib/clinical-numbers';
import { Alert, Button, DateField, NumberField, Select, TextArea, TextField } from '@/ui';
import { type Measurement, withAdded } from './entry';
import { FieldPlace, FormPart, type PartProps } from './form-part';
import { useRowKeys } from './row-keys';

const MARKERS = measurementSchema.shape.marker.options;
const UNITS = measurementSchema.shape.unit.options;
/** What laboratories here report a marker in; any other unit can be chosen. */
const USUAL_UNIT: Record<Measurement['marker'], Measurement['unit']> = {
  'chromogranin-a': 'ng/mL',
  '5-hiaa-urine-24h': 'mg/24h',
  gastrin: 'pg/mL',
  insulin: 'mU/L',
  glucagon: 'pg/mL',
  vip: 'pg/mL',
  nse: 'ng/mL',
};
const ECOG = ['0', '1', '2', '3', '4'] as const;
const LABS = ['egfr', 'hemoglobin', 'platelets'] as const;

export function PatientPart({ entry, setEntry, setFact, errorOf }: PartProps) {
  const t = useTranslations('entry');
  const common = useTranslations('common');
  const { facts } = entry;
  const { measurements } = facts;
  const { keys, removed } = useRowKeys(measurements.length);
  return (
    <FormPart part="patient">
      <FieldPlace id="fact-ecog">
        <Select<(typeof ECOG)[number] | 'unknown'>
          label={t('field.ecog')}
          className="max-w-md"
          options={[
            ...ECOG.map((value) => ({ value, label: t(`ecog.${value}`) })),
            { value: 'unknown' as const, label: common('unknown') },
          ]}
          value={ECOG.find((value) => value === String(facts.ecog)) ?? 'unknown'}
          onChange={(value) => setFact('ecog', value === 'unknown' ? null : Number(value))}
        />
      </FieldPlace>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        {LABS.map((key) => (
          <FieldPlace key={key} id={`fact-${key}`}>
            <NumberField
              label={t(`field.${key}`)}
              unit={t(`unit.${key}`)}
              rule={CLINICAL_NUMBERS[key]}
              value={facts[key]}
              onChange={(value) => setFact(key, value)}
              error={errorOf(`fact-${key}`)}
            />
          </FieldPlace>
        ))}
      </div>
      <FieldPlace id="fact-measurements">
        <h3 className="font-medium">{t('field.measurements')}</h3>
        <ul className="mt-2 flex flex-col gap-3">
          {measurements.map((one, index) => (
            <MeasurementRow
              key={keys[index]}
              measurement={one}
              index={index}
              error={errorOf(`measurement-${index}-value`)}
              onChange={(next) =>
                setFact(
                  'measurements',
                  measurements.map((old, at) => (at === index ? next : old)),
                )
              }
              onRemove={() => {
                removed(index);
                setFact(
                  'measurements',
                  measurements.filter((_old, at) => at !== index),
                );
              }}
            />
          ))}
        </ul>
        <NewMeasurement
          count={measurements.length}
          value={entry.adding}
          onChange={(adding) => setEntry((old) => ({ ...old, adding }))}
          onAdd={() => setEntry(withAdded)}
        />
      </FieldPlace>
      {(['comorbidity', 'patientWish', 'summary'] as const).map((field) => (
        <FieldPlace key={field} id={`fact-${field}`}>
          <TextArea
            label={t(`field.${field}`)}
            hint={t(`hint.${field}`)}
            optional
            rows={field === 'summary' ? 7 : 3}
            maxLength={field === 'summary' ? 20_000 : field === 'comorbidity' ? 4000 : 2000}
            value={facts[field]}
            onChange={(value) => setFact(field, value)}
            error={errorOf(`fact-${field}`)}
          />
        </FieldPlace>
      ))}
    </FormPart>
  );
}

function MeasurementRow({
  measurement,
  index,
  error,
  onChange,
  onRemove,
}: {
  measurement: Measurement;
  index: number;
  error: string | undefined;
  onChange: (measurement: Measurement) => void;
  onRemove: () => void;
}) {
  const t = useTranslations('entry.measurement');
  const marker = useTranslations('case.marker');
  return (
    <li className="flex flex-wrap items-end gap-x-4 gap-y-2 border-l-2 border-line-strong pl-3">
      <FieldPlace id={`measurement-${index}-value`}>
        <NumberField
          label={marker(measurement.marker)}
          rule={CLINICAL_NUMBERS.measurement}
          recordedUnit={measurement.unit}
          value={measurement.value}
          // Emptied, it stays so, and saving refuses it.
          onChange={(value, unit) =>
            onChange({
              ...measurement,
              value: value ?? Number.NaN,
              unit: measurementUnitOf(unit) ?? measurement.unit,
            })
          }
          error={error}
        />
      </FieldPlace>
      <Select
        label={t('unit')}
        className="w-32"
        options={UNITS.map((value) => ({ value, label: value }))}
        value={measurement.unit}
        onChange={(unit) => onChange({ ...measurement, unit })}
      />
      <DateField
        label={t('takenOn')}
        value={measurement.takenOn}
        onChange={(takenOn) => onChange({ ...measurement, takenOn })}
      />
      <Button
        look="quiet"
        icon={<Trash2 aria-hidden className="size-4" />}
        onPress={onRemove}
        aria-label={t('remove', { marker: marker(measurement.marker) })}
      >
        {t('removeShort')}
      </Button>
    </li>
  );
}

/** A measurement is added once it has a value: an empty one would be none. Saving adds it as the button does. */
function NewMeasurement({
  count,
  value,
  onChange,
  onAdd,
}: {
  count: number;
  value: Measurement | null;
  onChange: (typed: Measurement | null) => void;
  onAdd: () => void;
}) {
  const t = useTranslations('entry.measurement');
  const marker = useTranslations('case.marker');
  const [chosen, setChosen] = useState<Measurement['marker']>(value?.marker ?? 'chromogranin-a');
  const [isMissing, setMissing] = useState(false);
  if (count >= 30) return null;
  const typed = (of: Measurement['marker'], number: number | null, unit: Measurement['unit'] | null) =>
    onChange(
      number === null ? null : { marker: of, value: number, unit: unit ?? USUAL_UNIT[of], takenOn: null },
    );
  return (
    <div className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-2">
      <Select
        label={t('marker')}
        className="w-52"
        options={MARKERS.map((one) => ({ value: one, label: marker(one) }))}
        value={chosen}
        onChange={(of) => {
          setChosen(of);
          typed(of, value?.value ?? null, null);
        }}
      />
      <FieldPlace id="measurement-new">
        <NumberField
          label={t('value')}
          unit={value?.unit ?? USUAL_UNIT[chosen]}
          rule={CLINICAL_NUMBERS.measurement}
          recordedUnit={value?.unit ?? USUAL_UNIT[chosen]}
          value={value?.value ?? null}
          onChange={(number, unit) => {
            typed(chosen, number, measurementUnitOf(unit));
            setMissing(false);
          }}
          error={isMissing ? t('valueMissing') : undefined}
        />
      </FieldPlace>
      {/* Never disabled: a number is taken when its field is left, and the click that leaves it is the click on this button. */}
      <Button
        icon={<Plus aria-hidden className="size-4" />}
        onPress={() => {
          setMissing(value === null);
          onAdd();
        }}
      >
        {t('add')}
      </Button>
    </div>
  );
}

export function IdentityPart({ entry, setEntry, errorOf, isRecorded }: PartProps & { isRecorded: boolean }) {
  const t = useTranslations('entry');
  return (
    <FormPart part="identity">
      {isRecorded ? <Alert tone="good">{t('identity.recorded')}</Alert> : null}
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        {(['patientName', 'recordNumber'] as const).map((key) => (
          <FieldPlace key={key} id={key}>
            <TextField
              label={t(`identity.${key}`)}
              className="w-64 max-w-full"
              autoComplete="off"
              maxLength={key === 'patientName' ? 120 : 60}
              value={entry.identity[key]}
              onChange={(value) =>
                setEntry((old) => ({ ...old, identity: { ...old.identity, [key]: value } }))
              }
              error={errorOf(key)}
            />
          </FieldPlace>
        ))}
      </div>
    </FormPart>
  );
}
