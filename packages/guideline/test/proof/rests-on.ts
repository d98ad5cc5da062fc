import type { ConditionTrace, Recommendation } from '@consilium/contracts';

export type AnyVerdict = (
  | Recommendation['options']
  | Recommendation['excluded']
  | Recommendation['undetermined']
)[number];

const unknownValues = new Set<unknown>([null, 'unknown', 'ambiguous', 'indeterminate']);

/** What a trace was read from that is not established: an unknown fact, or a grade that later findings may change. */
function open({ held, value, fact }: ConditionTrace, gradeProvisional: boolean): 'unknown' | 'grade' | null {
  if (held === 'unknown' || unknownValues.has(value)) return 'unknown';
  return fact === 'whoGrade' && gradeProvisional ? 'grade' : null;
}

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
    for (const entry of trace) {
      const found = open(entry, answer.gradeProvisional);
      if (found === 'unknown') return 'unknown';
      if (found === 'grade') grade = true;
    }
  }
  return grade ? 'provisional grade' : 'established';
}
