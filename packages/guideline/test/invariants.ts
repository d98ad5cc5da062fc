import {
  type CaseFacts,
  type ConditionTrace,
  type Recommendation,
  THERAPY_IDS,
  type TherapyId,
  therapyClassOf,
} from '@consilium/contracts';
import { originOf } from '../src/index';

/** True, false, or null where the situation did not arise in this case. */
export type Invariant = (facts: CaseFacts, answer: Recommendation) => boolean | null;

const withoutVerdict = new Set<string>(['surgery', 'local', 'work-up']);
const systemic = new Set(THERAPY_IDS.filter((id) => !withoutVerdict.has(therapyClassOf(id))));
const analogs = new Set<TherapyId>(['octreotide-lar', 'lanreotide-autogel']);
const forGrade3 = new Set<TherapyId>(['5fu-based-chemotherapy', 'etoposide-cisplatin']);
const forNec = new Set<TherapyId>(['etoposide-cisplatin', 'irinotecan-cisplatin']);
const unknownValues = new Set<unknown>([null, 'unknown', 'ambiguous', 'indeterminate']);
const proposed = (facts: CaseFacts) => facts.proposedTherapies?.includes('lu177-dotatate') === true;
const falselyFalse = ({ held, value }: ConditionTrace) => held === false && unknownValues.has(value);

/** What was used, a combination counted as its parts (R12). */
function usedIn({ priorTherapies }: CaseFacts): ReadonlySet<TherapyId> {
  const used = new Set(priorTherapies);
  if (used.has('everolimus-octreotide-combination')) used.add('everolimus').add('octreotide-lar');
  return used;
}

/** What must hold of every answer, named in words that go into the report. */
export const invariants: ReadonlyMap<string, Invariant> = new Map<string, Invariant>([
  [
    'each systemic therapy has exactly one verdict',
    (_facts, { options, excluded, undetermined }) => {
      const seen = new Set<TherapyId>();
      let count = 0;
      for (const list of [options, excluded, undetermined]) {
        for (const { therapy } of list) {
          if (!systemic.has(therapy)) continue;
          seen.add(therapy);
          count += 1;
        }
      }
      return count === systemic.size && seen.size === systemic.size;
    },
  ],
  [
    'PRRT outside midgut is offered with a board reason of its own, and then the case needs the board',
    (facts, answer) => {
      const prrt = answer.options.find(({ therapy }) => therapyClassOf(therapy) === 'radioligand');
      if (prrt === undefined || originOf(facts.primarySite) === 'midgut') return null;
      const { required, reasons } = prrt.boardDecision;
      return required && reasons.length > 0 && answer.boardDecisionRequired;
    },
  ],
  [
    'PRRT proposed outside midgut needs the board, whatever else holds',
    (facts, answer) =>
      proposed(facts) && originOf(facts.primarySite) !== 'midgut' ? answer.boardDecisionRequired : null,
  ],
  [
    'NET G3 is offered no therapy but those of NET G3, NEC none but those of NEC, in advanced disease',
    (facts, { whoGrade, options }) => {
      if (whoGrade !== 'NET-G3' && whoGrade !== 'NEC') return null;
      const own = whoGrade === 'NEC' ? forNec : forGrade3;
      return options.every(
        ({ therapy }) =>
          therapy === 'sstr-imaging' ||
          (facts.stage === 'localized-resectable' ? !systemic.has(therapy) : own.has(therapy)),
      );
    },
  ],
  [
    'no systemic therapy that was used is offered again, but an analog continued in stable disease',
    (facts, { options }) => {
      if (facts.priorTherapies.length === 0) return null;
      const used = usedIn(facts);
      return options.every(
        ({ therapy, caveatCodes }) =>
          !systemic.has(therapy) ||
          !used.has(therapy) ||
          (facts.diseaseStatus === 'stable' &&
            analogs.has(therapy) &&
            facts.priorTherapies.includes(therapy) &&
            caveatCodes.includes('continuation-derived')),
      );
    },
  ],
  [
    "an option needs the board exactly when it has a reason, and its reasons are among the case's",
    (_facts, { options, boardDecisionReasons }) =>
      options.every(
        ({ boardDecision: { required, reasons } }) =>
          required === reasons.length > 0 && reasons.every((reason) => boardDecisionReasons.includes(reason)),
      ),
  ],
  [
    'the case needs the board exactly when it has a reason',
    (_facts, { boardDecisionRequired, boardDecisionReasons }) =>
      boardDecisionRequired === boardDecisionReasons.length > 0,
  ],
  [
    'nothing is offered outside the scope, and nothing systemic in resectable disease',
    (facts, { inScope, options }) => {
      if (inScope !== true) return options.length === 0;
      if (facts.stage !== 'localized-resectable') return null;
      return options.every(({ therapy }) => !systemic.has(therapy));
    },
  ],
  [
    'no condition is false because its fact is not known',
    (_facts, { trace, options, excluded, undetermined }) =>
      !trace.some(falselyFalse) &&
      !options.some((verdict) => verdict.trace.some(falselyFalse)) &&
      !excluded.some((verdict) => verdict.trace.some(falselyFalse)) &&
      !undetermined.some((verdict) => verdict.trace.some(falselyFalse)),
  ],
]);
