'use client';
import {
  clinicalFactsSchema,
  differentiationSchema,
  sstrSchema,
  tumorVolumeSchema,
} from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { CLINICAL_NUMBERS, mitosesUnitOf } from '@/lib/clinical-numbers';
import { DateField, NumberField, RadioCards, Select, TextField } from '@/ui';
import { FieldPlace, FormPart, KnownChoice, type PartProps, YesNoUnknown } from './form-part';
import type { Site } from './site-list';
import { SitePicker } from './site-picker';

const TRACERS = clinicalFactsSchema.shape.sstrTracer.unwrap().options;
const UNITS = clinicalFactsSchema.shape.mitosesUnit.options;

export function PrimaryPart({ entry, setFact, errorOf, sites }: PartProps & { sites: readonly Site[] }) {
  const t = useTranslations('entry');
  const { facts } = entry;
  return (
    <FormPart part="primary">
      <FieldPlace id="fact-primarySite">
        <SitePicker
          sites={sites}
          value={facts.primarySite}
          onChange={(code) => setFact('primarySite', code)}
          error={errorOf('fact-primarySite')}
        />
      </FieldPlace>
      {facts.primarySite === 'C80.9' ? (
        <FieldPlace id="fact-unknownPrimaryGepSuspected">
          <YesNoUnknown
            label={t('field.unknownPrimaryGepSuspected')}
            hint={t('hint.unknownPrimaryGepSuspected')}
            value={facts.unknownPrimaryGepSuspected}
            onChange={(value) => setFact('unknownPrimaryGepSuspected', value)}
          />
        </FieldPlace>
      ) : null}
    </FormPart>
  );
}

export function PathologyPart({ entry, setFact, errorOf }: PartProps) {
  const t = useTranslations('entry');
  const words = useTranslations('guideline.factValue');
  const { facts } = entry;
  return (
    <FormPart part="pathology">
      <FieldPlace id="fact-differentiation">
        <RadioCards
          label={t('field.differentiation')}
          options={differentiationSchema.options.map((value) => ({
            value,
            label: words(`differentiation.${value}`),
          }))}
          value={facts.differentiation}
          onChange={(value) => setFact('differentiation', value)}
        />
      </FieldPlace>
      <FieldPlace id="fact-ki67Percent">
        <NumberField
          label={t('field.ki67Percent')}
          hint={t('hint.emptyUnknown')}
          unit={t('unit.percent')}
          rule={CLINICAL_NUMBERS.ki67Percent}
          value={facts.ki67Percent}
          onChange={(value) => setFact('ki67Percent', value)}
          error={errorOf('fact-ki67Percent')}
        />
      </FieldPlace>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <FieldPlace id="fact-mitoses">
          <NumberField
            label={t('field.mitoses')}
            hint={t('hint.mitoses')}
            rule={CLINICAL_NUMBERS.mitoses}
            recordedUnit={facts.mitosesUnit}
            value={facts.mitoses}
            onChange={(value, unit) => {
              setFact('mitoses', value);
              const written = mitosesUnitOf(unit);
              if (written) setFact('mitosesUnit', written);
            }}
            error={errorOf('fact-mitoses')}
          />
        </FieldPlace>
        <RadioCards
          label={t('field.mitosesUnit')}
          options={UNITS.map((value) => ({ value, label: words(`mitosesUnit.${value}`) }))}
          value={facts.mitosesUnit}
          onChange={(value) => setFact('mitosesUnit', value)}
        />
      </div>
      <FieldPlace id="fact-pathologyOn">
        <DateField
          label={t('field.pathologyOn')}
          optional
          value={facts.pathologyOn}
          onChange={(day) => setFact('pathologyOn', day)}
          error={errorOf('fact-pathologyOn')}
        />
      </FieldPlace>
    </FormPart>
  );
}

export function ImagingPart({ entry, setFact, errorOf }: PartProps) {
  const t = useTranslations('entry');
  const words = useTranslations('guideline.factValue');
  const tracer = useTranslations('case.tracer');
  const common = useTranslations('common');
  const { facts } = entry;
  return (
    <FormPart part="imaging">
      <FieldPlace id="fact-sstr">
        <RadioCards
          label={t('field.sstr')}
          hint={t('hint.sstr')}
          options={sstrSchema.options.map((value) => ({ value, label: words(`sstr.${value}`) }))}
          value={facts.sstr}
          onChange={(value) => setFact('sstr', value)}
        />
      </FieldPlace>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <FieldPlace id="fact-sstrTracer">
          <Select<(typeof TRACERS)[number] | 'unknown'>
            label={t('field.sstrTracer')}
            className="w-56"
            options={[
              ...TRACERS.map((value) => ({ value, label: tracer(value) })),
              { value: 'unknown' as const, label: common('unknown') },
            ]}
            value={facts.sstrTracer ?? 'unknown'}
            onChange={(value) => setFact('sstrTracer', value === 'unknown' ? null : value)}
          />
        </FieldPlace>
        <FieldPlace id="fact-sstrOn">
          <DateField
            label={t('field.sstrOn')}
            optional
            value={facts.sstrOn}
            onChange={(day) => setFact('sstrOn', day)}
            error={errorOf('fact-sstrOn')}
          />
        </FieldPlace>
      </div>
      <FieldPlace id="fact-tumorVolume">
        <RadioCards
          label={t('field.tumorVolume')}
          hint={t('hint.tumorVolume')}
          options={tumorVolumeSchema.options.map((value) => ({
            value,
            label: words(`tumorVolume.${value}`),
          }))}
          value={facts.tumorVolume}
          onChange={(value) => setFact('tumorVolume', value)}
        />
      </FieldPlace>
      <FieldPlace id="fact-hepaticInvolvementPercent">
        <NumberField
          label={t('field.hepaticInvolvementPercent')}
          hint={t('hint.emptyUnknown')}
          unit={t('unit.percentOfLiver')}
          rule={CLINICAL_NUMBERS.hepaticInvolvementPercent}
          value={facts.hepaticInvolvementPercent}
          onChange={(value) => setFact('hepaticInvolvementPercent', value)}
          error={errorOf('fact-hepaticInvolvementPercent')}
        />
      </FieldPlace>
    </FormPart>
  );
}

const STAGES = clinicalFactsSchema.shape.stage.unwrap().options;
const STATUSES = clinicalFactsSchema.shape.diseaseStatus.unwrap().options;

export function DiseasePart({ entry, setFact, errorOf }: PartProps) {
  const t = useTranslations('entry');
  const words = useTranslations('guideline.factValue');
  const { facts } = entry;
  return (
    <FormPart part="disease">
      <FieldPlace id="fact-stage">
        <KnownChoice
          label={t('field.stage')}
          options={STAGES.map((value) => ({ value, label: words(`stage.${value}`) }))}
          value={facts.stage}
          onChange={(value) => setFact('stage', value)}
          error={errorOf('fact-stage')}
        />
      </FieldPlace>
      <FieldPlace id="fact-diseaseStatus">
        <KnownChoice
          label={t('field.diseaseStatus')}
          options={STATUSES.map((value) => ({ value, label: words(`diseaseStatus.${value}`) }))}
          value={facts.diseaseStatus}
          onChange={(value) => setFact('diseaseStatus', value)}
          error={errorOf('fact-diseaseStatus')}
        />
      </FieldPlace>
      <FieldPlace id="fact-functional">
        <YesNoUnknown
          label={t('field.functional')}
          hint={t('hint.functional')}
          value={facts.functional}
          onChange={(value) => setFact('functional', value)}
        />
      </FieldPlace>
      {facts.functional ? (
        <FieldPlace id="fact-syndrome">
          <TextField
            label={t('field.syndrome')}
            optional
            className="max-w-md"
            maxLength={120}
            value={facts.syndrome}
            onChange={(value) => setFact('syndrome', value)}
            error={errorOf('fact-syndrome')}
          />
        </FieldPlace>
      ) : null}
    </FormPart>
  );
}
