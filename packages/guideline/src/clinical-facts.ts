import type { CaseFacts, ClinicalFacts, FactKey } from '@consilium/contracts';
import { SITE_CODE } from '@consilium/contracts/values';

/** Facts that the guideline can answer, or the names of those it lacks. */
export type GuidelineFacts =
  | { readonly facts: CaseFacts; readonly blocking: readonly [] }
  | { readonly facts: null; readonly blocking: readonly string[] };

// Without them the guideline has no answer at all; everything else may be unknown.
const needed = ['primarySite', 'stage', 'diseaseStatus'] as const;

/**
 * The guideline's facts out of what the referrer entered. `blocking` names the facts (keys of ClinicalFacts) without which there is
 * no recommendation. Lines with a therapy that the guideline does not name are for the board's eyes only.
 */
export function factsForGuideline(clinical: ClinicalFacts): GuidelineFacts {
  const missing = needed.filter((key) => clinical[key] === null);
  if (missing.length > 0) return { facts: null, blocking: missing };
  const facts = {
    primarySite: clinical.primarySite,
    // The question arises for an unknown primary only; an answer left over from before does no harm.
    ...(clinical.primarySite === 'C80.9'
      ? { unknownPrimaryGepSuspected: clinical.unknownPrimaryGepSuspected }
      : {}),
    differentiation: clinical.differentiation,
    ki67Percent: oneZero(clinical.ki67Percent),
    mitosesPer10Hpf: oneZero(clinical.mitoses),
    // The unit of a count that is not known means nothing.
    ...(clinical.mitoses === null ? {} : { mitosesUnit: clinical.mitosesUnit }),
    sstr: clinical.sstr,
    stage: clinical.stage,
    diseaseStatus: clinical.diseaseStatus,
    tumorVolume: clinical.tumorVolume,
    hepaticInvolvementPercent: oneZero(clinical.hepaticInvolvementPercent),
    functional: clinical.functional,
    priorTherapies: [
      ...new Set(clinical.priorLines.flatMap((line) => (line.therapy === null ? [] : [line.therapy]))),
    ],
    proposedTherapies: [...new Set(clinical.proposedTherapies)],
  } as CaseFacts;
  const blocking = unreadable(clinical);
  return blocking.length > 0 ? { facts: null, blocking } : { facts, blocking: [] };
}

/** JSON knows -0 and a canonical form must not: both zeros are one value. */
const oneZero = (value: number | null): number | null => (value === 0 ? 0 : value);

const isBetween = (value: number | null, most: number): boolean =>
  value === null || (value >= 0 && value <= most);

/**
 * What of it `caseFactsSchema` would refuse: the bounds that a type does not hold. Said here again, so that a browser that asks what a fact
 * would change carries no library of schemas; the test holds the two together.
 */
function unreadable(clinical: ClinicalFacts): readonly FactKey[] {
  const wrong: Partial<Record<FactKey, boolean>> = {
    primarySite: !SITE_CODE.test(clinical.primarySite ?? ''),
    ki67Percent: !isBetween(clinical.ki67Percent, 100),
    mitoses: !isBetween(clinical.mitoses, Number.MAX_VALUE),
    hepaticInvolvementPercent: !isBetween(clinical.hepaticInvolvementPercent, 100),
  };
  return (Object.keys(wrong) as FactKey[]).filter((key) => wrong[key]);
}
