'use client';
import type { ClinicalFacts, FactKey } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useSiteName } from '@/lib/site-name';

const known = (value: string): string | null => (value === 'unknown' ? null : value);

/** Writes a fact as a line of text with its unit; null where it is not known. */
export function useFactText(): (key: FactKey, facts: ClinicalFacts) => string | null {
  const t = useTranslations('case');
  const words = useTranslations('guideline');
  const outcome = useTranslations('clinical.lineOutcome');
  const site = useSiteName();
  const yesOrNo = (value: boolean | null) => (value === null ? null : t(value ? 'yes' : 'no'));
  const join = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ') || null;

  return (key, facts) => {
    switch (key) {
      case 'primarySite':
        return facts.primarySite && join(site(facts.primarySite), facts.primarySite);
      case 'unknownPrimaryGepSuspected':
        return yesOrNo(facts.unknownPrimaryGepSuspected);
      case 'stage':
        return facts.stage && words(`factValue.stage.${facts.stage}`);
      case 'diseaseStatus':
        return facts.diseaseStatus && words(`factValue.diseaseStatus.${facts.diseaseStatus}`);
      case 'differentiation':
        return known(facts.differentiation) && words(`factValue.differentiation.${facts.differentiation}`);
      case 'ki67Percent':
        return facts.ki67Percent === null ? null : words('measure.ki67', { value: facts.ki67Percent });
      case 'mitoses':
        return facts.mitoses === null
          ? null
          : words(facts.mitosesUnit === '2mm2' ? 'measure.mitosesPer2mm2' : 'measure.mitosesPer10Hpf', {
              value: facts.mitoses,
            });
      case 'mitosesUnit':
        return words(`factValue.mitosesUnit.${facts.mitosesUnit}`);
      case 'sstr':
        return known(facts.sstr) && words(`factValue.sstr.${facts.sstr}`);
      case 'sstrTracer':
        return facts.sstrTracer && t(`tracer.${facts.sstrTracer}`);
      case 'tumorVolume':
        return known(facts.tumorVolume) && words(`factValue.tumorVolume.${facts.tumorVolume}`);
      case 'hepaticInvolvementPercent':
        return facts.hepaticInvolvementPercent === null
          ? null
          : words('measure.hepatic', { value: facts.hepaticInvolvementPercent });
      case 'functional':
        return facts.functional === null
          ? null
          : join(words(`factValue.functional.${facts.functional}`), facts.syndrome);
      case 'priorLines':
        return join(
          ...facts.priorLines.map(
            (line) =>
              `${line.therapy ? words(`therapy.${line.therapy}`) : line.label} (${outcome(line.outcome)})`,
          ),
        );
      case 'proposedTherapies':
        return join(...facts.proposedTherapies.map((therapy) => words(`therapy.${therapy}`)));
      case 'ecog':
        return facts.ecog === null ? null : t('ecogValue', { value: facts.ecog });
      case 'egfr':
      case 'hemoglobin':
      case 'platelets':
        return facts[key] === null ? null : t(`${key}Value`, { value: facts[key] });
      case 'measurements':
        return join(
          ...facts.measurements.map(({ marker, value, unit }) => `${t(`marker.${marker}`)} ${value} ${unit}`),
        );
      case 'pathologyOn':
      case 'sstrOn':
        return facts[key];
      case 'syndrome':
      case 'comorbidity':
      case 'patientWish':
      case 'summary':
        return facts[key] || null;
    }
  };
}
