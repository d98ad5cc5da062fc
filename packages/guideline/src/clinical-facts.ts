import { type CaseFacts, type ClinicalFacts, caseFactsSchema } from '@consilium/contracts';

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
  const parsed = caseFactsSchema.safeParse({
    primarySite: clinical.primarySite,
    // The question arises for an unknown primary only; an answer left over from before does no harm.
    ...(clinical.primarySite === 'C80.9'
      ? { unknownPrimaryGepSuspected: clinical.unknownPrimaryGepSuspected }
      : {}),
    differentiation: clinical.differentiation,
    ki67Percent: clinical.ki67Percent,
    mitosesPer10Hpf: clinical.mitoses,
    // The unit of a count that is not known means nothing.
    ...(clinical.mitoses === null ? {} : { mitosesUnit: clinical.mitosesUnit }),
    sstr: clinical.sstr,
    stage: clinical.stage,
    diseaseStatus: clinical.diseaseStatus,
    tumorVolume: clinical.tumorVolume,
    hepaticInvolvementPercent: clinical.hepaticInvolvementPercent,
    functional: clinical.functional,
    priorTherapies: clinical.priorLines.flatMap((line) => (line.therapy === null ? [] : [line.therapy])),
    proposedTherapies: clinical.proposedTherapies,
  });
  if (parsed.success) return { facts: parsed.data, blocking: [] };
  const paths = parsed.error.issues.map((issue) => String(issue.path[0] ?? ''));
  return { facts: null, blocking: [...new Set(paths)] };
}
