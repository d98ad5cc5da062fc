import type { CaseFacts, Recommendation, TherapyId } from '@consilium/contracts';
import { THERAPY_IDS, therapyClassOf } from '@consilium/contracts/values';
import { originOf } from '../../src/index';
import { disagreement } from '../disagreement';

const lowGradeOnly = new Set<TherapyId>([
  'octreotide-lar',
  'lanreotide-autogel',
  'everolimus',
  'sunitinib',
  'lu177-dotatate',
  'cytotoxic-chemotherapy',
  'captem',
  'streptozocin-5fu',
  'everolimus-octreotide-combination',
]);
const WITHOUT_VERDICT = new Set(['surgery', 'local', 'work-up']);
/** Every systemic therapy of the contract: each needs a verdict. */
const SYSTEMIC = new Set(THERAPY_IDS.filter((id) => !WITHOUT_VERDICT.has(therapyClassOf(id))));
const COMBINED: readonly TherapyId[] = ['everolimus', 'octreotide-lar'];
const unknownValues = new Set<unknown>([null, 'unknown', 'ambiguous', 'indeterminate']);

function usedBefore({ priorTherapies }: CaseFacts, therapy: TherapyId): boolean {
  return (
    priorTherapies.includes(therapy) ||
    (COMBINED.includes(therapy) && priorTherapies.includes('everolimus-octreotide-combination'))
  );
}

type Invariant = (facts: CaseFacts, answer: Recommendation) => boolean | 'not-arisen';

/** What must hold of every answer, each in words. `not-arisen`: the case has nothing to do with it. */
export const invariants: Readonly<Record<string, Invariant>> = {
  'each systemic therapy has one verdict, and no therapy has two': (
    _facts,
    { options, excluded, undetermined },
  ) => {
    const seen = new Set<TherapyId>();
    let systemic = 0;
    for (const entries of [options, excluded, undetermined]) {
      for (const { therapy } of entries) {
        if (seen.has(therapy)) return false;
        seen.add(therapy);
        if (SYSTEMIC.has(therapy)) systemic += 1;
      }
    }
    return systemic === SYSTEMIC.size;
  },
  'PRRT is offered outside midgut only with its own board reason, and then the case needs the board': (
    facts,
    answer,
  ) => {
    const prrt = answer.options.find(({ therapy }) => therapyClassOf(therapy) === 'radioligand');
    if (!prrt || originOf(facts.primarySite) === 'midgut') return 'not-arisen';
    return (
      prrt.boardDecision.required && prrt.boardDecision.reasons.length > 0 && answer.boardDecisionRequired
    );
  },
  'PRRT that the board is asked about outside midgut needs the board, whatever else holds': (
    facts,
    answer,
  ) =>
    !facts.proposedTherapies?.includes('lu177-dotatate') || originOf(facts.primarySite) === 'midgut'
      ? 'not-arisen'
      : answer.boardDecisionRequired,
  'no therapy of grade 1-2 is offered for NET G3 or NEC': (_facts, { whoGrade, options }) =>
    whoGrade === 'NET-G3' || whoGrade === 'NEC'
      ? options.every(({ therapy }) => !lowGradeOnly.has(therapy))
      : 'not-arisen',
  'nothing systemic that was used before is offered again, but for an analog continued in stable disease': (
    facts,
    { options },
  ) => {
    if (facts.priorTherapies.length === 0) return 'not-arisen';
    return options.every(
      ({ therapy }) =>
        !usedBefore(facts, therapy) ||
        !SYSTEMIC.has(therapy) ||
        (facts.diseaseStatus === 'stable' &&
          therapyClassOf(therapy) === 'somatostatin-analog' &&
          facts.priorTherapies.includes(therapy)),
    );
  },
  'the case needs the board exactly when it has a reason, and holds the reasons of its options': (
    _facts,
    answer,
  ) =>
    answer.boardDecisionRequired === answer.boardDecisionReasons.length > 0 &&
    answer.options.every(
      ({ boardDecision }) =>
        boardDecision.required === boardDecision.reasons.length > 0 &&
        boardDecision.reasons.every((reason) => answer.boardDecisionReasons.includes(reason)),
    ),
  'no condition is false because its fact is not known': (
    _facts,
    { trace, options, excluded, undetermined },
  ) => {
    for (const entries of [[{ trace }], options, excluded, undetermined]) {
      for (const entry of entries) {
        for (const { held, value } of entry.trace)
          if (held === false && unknownValues.has(value)) return false;
      }
    }
    return true;
  },
  'the second reading of the contract says the same: scope, grade, verdicts, strengths, reasons, caveats, citations':
    (facts, answer) => disagreement(facts, answer) === null,
};
