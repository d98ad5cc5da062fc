import type { FactKey, MissingItem, Recommendation, TherapyId } from '@consilium/contracts';

/** The fact of the case that a missing item asks for. */
const FACT_OF: Readonly<Record<MissingItem, FactKey>> = {
  unknownPrimaryGepSuspected: 'unknownPrimaryGepSuspected',
  'primarySite.subsite': 'primarySite',
  differentiation: 'differentiation',
  ki67Percent: 'ki67Percent',
  mitosesPer10Hpf: 'mitoses',
  tumorVolume: 'tumorVolume',
  sstr: 'sstr',
};

export const factOfMissing = (item: MissingItem): FactKey => FACT_OF[item];

export interface MissingEffect {
  readonly item: MissingItem;
  readonly fact: FactKey;
  /** Therapies that can neither be offered nor ruled out without it. */
  readonly waiting: readonly TherapyId[];
  /** What else hangs on it: the scope, the grade, or how strongly something is said. */
  readonly also: 'scope' | 'origin' | 'grade' | 'strength' | null;
}

const alsoOf = (item: MissingItem, recommendation: Recommendation): MissingEffect['also'] => {
  if (item === 'unknownPrimaryGepSuspected') return 'scope';
  if (item === 'primarySite.subsite') return 'origin';
  if (item === 'differentiation' || item === 'ki67Percent' || item === 'mitosesPer10Hpf') {
    return recommendation.gradeProvisional || recommendation.whoGrade === 'indeterminate' ? 'grade' : null;
  }
  return 'strength';
};

/** What is not known of a case and what hangs on each item. */
export function missingEffects(recommendation: Recommendation): MissingEffect[] {
  return recommendation.missingData.map((item) => {
    const waiting = recommendation.undetermined
      .filter(({ needs }) => needs.includes(item))
      .map(({ therapy }) => therapy);
    const also = alsoOf(item, recommendation);
    return {
      item,
      fact: factOfMissing(item),
      waiting,
      also: also === 'strength' && waiting.length > 0 ? null : also,
    };
  });
}

/** A missing item's key in the catalogue, where '.' would nest. */
export const missingKey = (item: MissingItem): string => item.replace('.', '-');
