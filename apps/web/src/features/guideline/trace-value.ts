'use client';
import type { ConditionTrace, TherapyId } from '@consilium/contracts';
import { THERAPY_IDS } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { useSiteName } from '@/lib/site-name';

const isTherapy = (value: string): value is TherapyId => THERAPY_IDS.some((id) => id === value);

/** Writes a fact that the guideline reads, or derives, in words; `mitosesPer10Hpf` too, in the unit it was counted by. */
export function useFactValue(
  mitosesUnit: '10hpf' | '2mm2' = '10hpf',
): (fact: string, value: ConditionTrace['value']) => string {
  const t = useTranslations('guideline');
  const site = useSiteName();
  return (fact, value) => {
    if (Array.isArray(value))
      return value.length === 0
        ? t('factValue.priorTherapies.none')
        : value.map((id) => (isTherapy(id) ? t(`therapy.${id}`) : id)).join(', ');
    if (typeof value === 'number')
      return fact === 'ki67Percent'
        ? t('measure.ki67', { value })
        : t(mitosesUnit === '2mm2' ? 'measure.mitosesPer2mm2' : 'measure.mitosesPer10Hpf', { value });
    if (fact === 'primarySite' && value !== null) return `${site(String(value))} · ${value}`;
    if (fact === 'embryonicOrigin') return t(`origin.${value === null ? 'unknown' : String(value)}`);
    if (fact === 'whoGrade') return t(`grade.${value === null ? 'indeterminate' : String(value)}`);
    const key = `factValue.${fact}.${value ?? 'unknown'}`;
    return t.has(key) ? t(key) : t('held.unknown');
  };
}
