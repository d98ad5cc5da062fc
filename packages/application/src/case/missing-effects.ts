import type {
  ClinicalFacts,
  EffectSentence,
  FactKey,
  MissingEffect,
  MissingItem,
  Recommendation,
} from '@consilium/contracts';
import { type Affected, caseReading, missingEffects as effectsByTrying } from '@consilium/guideline';

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

function sentencesOf(
  { scope, grade, board, verdicts, strengths }: Affected,
  allSystemic: number,
): EffectSentence[] {
  const codes = [...(scope ? ['scope'] : []), ...(grade ? ['grade'] : []), ...(board ? ['board'] : [])];
  return [
    ...codes.map((says) => ({ says }) as EffectSentence),
    ...(verdicts.length >= allSystemic
      ? [{ says: 'verdictsAll' } as const]
      : verdicts.length > 0
        ? [{ says: 'verdicts', therapies: verdicts } as const]
        : []),
    ...(strengths.length > 0 ? [{ says: 'strengths', therapies: strengths } as const] : []),
  ];
}

/**
 * What is not known of a case and what hangs on each item, by trying every value it could have. A recommendation that its edition
 * would not give to these facts (an earlier snapshot, a form that is being typed in) says itself what waits for the item.
 */
export function missingEffects(recommendation: Recommendation, facts: ClinicalFacts): MissingEffect[] {
  if (recommendation.missingData.length === 0) return [];
  const asked = caseReading(facts, recommendation);
  if (asked === null) {
    return recommendation.missingData.map((item) => {
      const therapies = recommendation.undetermined
        .filter(({ needs }) => needs.includes(item))
        .map(({ therapy }) => therapy);
      const alone = therapies.length > 0 ? [{ says: 'waiting', therapies } as const] : [];
      return { item, fact: FACT_OF[item], alone, together: [] };
    });
  }
  const { edition } = asked;
  const allSystemic = edition.rules.length;
  return effectsByTrying(edition, asked.facts).map(({ item, alone, together, nothing }) => ({
    item,
    fact: FACT_OF[item],
    alone: nothing ? [{ says: 'nothing' }] : sentencesOf(alone, allSystemic),
    together: sentencesOf(together, allSystemic),
  }));
}
