'use client';
import { STAGES } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { CLINICAL_NUMBERS } from '@/lib/clinical-numbers';
import {
  Checkbox,
  CheckboxGroup,
  DateField,
  NumberField,
  RadioCards,
  SearchLine,
  Select,
  TextArea,
  TextField,
} from '@/ui';
import { NativeChoice, NativeInput, NativeSelect } from '@/ui/native-field';
import { Held } from './held';
import type { Part } from './part';

const grid = 'grid gap-4 sm:grid-cols-2';

/** Empty, filled, refused, disabled: the states of any field. */
function useStates() {
  const common = useTranslations('common');
  const error = useTranslations('error');
  return [
    { key: 'empty', filled: false, more: { optional: true, hint: common('demoBand') } },
    { key: 'filled', filled: true, more: {} },
    { key: 'refused', filled: true, more: { error: error('invalid-input') } },
    { key: 'disabled', filled: true, more: { isDisabled: true } },
  ] as const;
}

function Texts() {
  const t = useTranslations('common');
  return (
    <div className={grid}>
      {useStates().map(({ key, filled, more }) => (
        <TextField
          key={key}
          label={t('search')}
          defaultValue={filled ? t('product') : ''}
          suffix="%"
          {...more}
        />
      ))}
    </div>
  );
}

/** Near its limit, over it, and with what can't be kept. */
function Limits() {
  const t = useTranslations('common');
  return (
    <div className={grid}>
      {[t('demoBand').slice(0, 17), t('demoBand'), `${t('product')}\u000b`].map((initial) => (
        <Held key={initial} initial={initial}>
          {(value, change) => (
            <TextArea label={t('more')} rows={2} maxLength={20} value={value} onChange={change} />
          )}
        </Held>
      ))}
    </div>
  );
}

function Searches() {
  const t = useTranslations('common');
  return (
    <div className={grid}>
      {['', t('notADevice')].map((initial) => (
        <Held key={initial} initial={initial}>
          {(value, change) => (
            <SearchLine
              label={t('search')}
              hint={t('search')}
              value={value}
              onChange={change}
              maxLength={120}
            />
          )}
        </Held>
      ))}
    </div>
  );
}

/** Those of the browser itself, which need no script. */
function Natives() {
  const t = useTranslations('common');
  const error = useTranslations('error');
  return (
    <div className={grid}>
      <NativeInput label={t('search')} optional hint={t('demoBand')} suffix="%" />
      <NativeInput label={t('search')} defaultValue={t('product')} error={error('invalid-input')} />
      <NativeSelect label={t('more')}>
        <option>{t('product')}</option>
      </NativeSelect>
      <NativeSelect label={t('more')} error={error('invalid-input')}>
        <option>{t('product')}</option>
      </NativeSelect>
    </div>
  );
}

function Areas() {
  const t = useTranslations('common');
  return (
    <div className={grid}>
      {useStates().map(({ key, filled, more }) => (
        <TextArea
          key={key}
          label={t('more')}
          rows={2}
          defaultValue={filled ? t('notADevice') : ''}
          {...more}
        />
      ))}
    </div>
  );
}

function Numbers() {
  const t = useTranslations('common.ki67');
  return (
    <div className={grid}>
      {useStates().map(({ key, filled, more }) => (
        <Held key={key} initial={filled ? 12 : (null as number | null)}>
          {(value, change) => (
            <NumberField
              label={t('label')}
              unit="%"
              rule={CLINICAL_NUMBERS.ki67Percent}
              value={value}
              onChange={change}
              {...more}
            />
          )}
        </Held>
      ))}
    </div>
  );
}

function Dates() {
  const t = useTranslations('common.date');
  return (
    <div className={grid}>
      {useStates().map(({ key, filled, more }) => (
        <Held key={key} initial={filled ? '2026-12-01' : (null as string | null)}>
          {(value, change) => <DateField label={t('day')} value={value} onChange={change} {...more} />}
        </Held>
      ))}
    </div>
  );
}

function useStages() {
  const t = useTranslations('clinical.stage');
  return STAGES.map((value) => ({ value, label: t(value) }));
}

function Selects() {
  const t = useTranslations('common');
  const options = useStages();
  return (
    <div className={grid}>
      {useStates().map(({ key, filled, more }) => (
        <Held key={key} initial={filled ? 'metastatic' : (null as (typeof STAGES)[number] | null)}>
          {(value, change) => (
            <Select label={t('search')} options={options} value={value} onChange={change} {...more} />
          )}
        </Held>
      ))}
      <Held initial={'metastatic' as (typeof STAGES)[number]}>
        {(value, change) => (
          <NativeChoice label={t('search')} options={options} value={value} onChange={change} />
        )}
      </Held>
    </div>
  );
}

function Cards() {
  const t = useTranslations('common');
  const options = useStages();
  const explained = options.map((option) => ({ ...option, hint: t('demoBand') }));
  return (
    <Held initial={null as (typeof STAGES)[number] | null}>
      {(value, change) => (
        <div className="flex flex-col gap-4">
          <RadioCards label={t('search')} options={options} value={value} onChange={change} />
          <RadioCards
            label={t('search')}
            options={explained}
            value={value}
            onChange={change}
            error={t('errorSummary')}
          />
          <RadioCards
            label={t('search')}
            options={options}
            value="metastatic"
            onChange={change}
            layout="column"
            isDisabled
          />
        </div>
      )}
    </Held>
  );
}

function Checks() {
  const t = useTranslations('common');
  const options = useStages();
  return (
    <Held initial={['metastatic'] as (typeof STAGES)[number][]}>
      {(value, change) => (
        <div className="flex flex-col gap-4">
          <CheckboxGroup label={t('search')} options={options} value={value} onChange={change} columns={2} />
          <CheckboxGroup
            label={t('search')}
            options={options}
            value={value}
            onChange={change}
            layout="cards"
          />
          <Checkbox isSelected={value.length > 0} onChange={(all) => change(all ? [...STAGES] : [])}>
            {t('yes')}
          </Checkbox>
          <Checkbox isSelected isDisabled onChange={() => {}}>
            {t('no')}
          </Checkbox>
        </div>
      )}
    </Held>
  );
}

export const FIELDS: readonly Part[] = [
  { names: 'TextField', Sample: Texts },
  { names: 'NativeInput, NativeSelect', Sample: Natives },
  { names: 'TextArea', Sample: Areas },
  { names: 'TextArea, maxLength', Sample: Limits },
  { names: 'SearchLine', Sample: Searches },
  { names: 'NumberField', Sample: Numbers },
  { names: 'DateField', Sample: Dates },
  { names: 'Select', Sample: Selects },
  { names: 'RadioCards', Sample: Cards },
  { names: 'Checkbox, CheckboxGroup', Sample: Checks },
];
