import type { Recommendation } from '@consilium/contracts';

export type AnyVerdict = (
  | Recommendation['options']
  | Recommendation['excluded']
  | Recommendation['undetermined']
)[number];

const unknownValues = new Set<unknown>([null, 'unknown', 'ambiguous', 'indeterminate']);

/**
 * Whether a verdict rests on anything not established, by its own trace and that of the case, which every verdict but
 * those of the listed rules stands behind.
 */
export function restsOn(
  verdict: AnyVerdict,
  answer: Recommendation,
): 'established' | 'provisional grade' | 'unknown' {
  let grade = false;
  for (const trace of [answer.trace, verdict.trace]) {
    for (const { held, value, fact } of trace) {
      if (held === 'unknown' || unknownValues.has(value)) return 'unknown';
      if (fact === 'whoGrade' && answer.gradeProvisional) grade = true;
    }
  }
  return grade ? 'provisional grade' : 'established';
}
