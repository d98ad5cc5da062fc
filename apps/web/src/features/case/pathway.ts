import type { ClinicalFacts, Recommendation } from '@consilium/contracts';

/** `taken`: known, and the way goes on; `waiting`: it turns on a fact that is not known; `closed`: the way ends here or before. */
export type NodeState = 'taken' | 'waiting' | 'closed';

export interface PathNode {
  readonly id: 'scope' | 'origin' | 'stage' | 'grade' | 'status' | 'sstr' | 'volume';
  readonly state: NodeState;
  /** Code of what was found, for the catalogue; null: not known. */
  readonly value: string | null;
}

/** What the way turns on beside what is derived; a draft may know none of it. */
export type PathFacts = Pick<ClinicalFacts, 'stage' | 'diseaseStatus' | 'sstr' | 'tumorVolume'>;

const known = (value: string): string | null => (value === 'unknown' ? null : value);
const at = (id: PathNode['id'], value: string | null, isReached: boolean): PathNode => ({
  id,
  value,
  state: isReached ? (value === null ? 'waiting' : 'taken') : 'closed',
});

/**
 * The way a recommendation took: scope, origin, stage, grade, then what the rules of the therapies turn on. After a gate that did not
 * open the rest is closed; after one that waits, what follows is shown but leads nowhere yet.
 */
export function pathwayOf(recommendation: Recommendation, facts: PathFacts): PathNode[] {
  const { inScope, embryonicOrigin, whoGrade } = recommendation;
  const isIn = inScope !== false;
  const isAdvanced = isIn && facts.stage !== 'localized-resectable';
  // Indices two grades apart leave the grade unsettled though it has a name.
  const isUnsettled = recommendation.trace.some(
    ({ condition, held }) => condition === 'grade-settled' && held === 'unknown',
  );
  const isGraded = whoGrade !== 'indeterminate' && whoGrade !== 'not-applicable' && !isUnsettled;
  const isOpenOrigin = embryonicOrigin === 'ambiguous' || embryonicOrigin === 'unknown';
  return [
    {
      id: 'scope',
      value: inScope === null ? null : String(inScope),
      state: inScope === null ? 'waiting' : inScope ? 'taken' : 'closed',
    },
    {
      id: 'origin',
      value: embryonicOrigin,
      state: !isIn ? 'closed' : isOpenOrigin ? 'waiting' : 'taken',
    },
    at('stage', facts.stage, isIn),
    { id: 'grade', value: whoGrade, state: !isIn ? 'closed' : isGraded ? 'taken' : 'waiting' },
    at('status', facts.diseaseStatus, isAdvanced),
    at('sstr', known(facts.sstr), isAdvanced),
    at('volume', known(facts.tumorVolume), isAdvanced),
  ];
}
