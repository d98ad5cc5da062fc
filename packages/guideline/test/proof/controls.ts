import type { CaseFacts, Recommendation } from '@consilium/contracts';
import { invariants } from './invariants';

/** Answers spoilt on purpose, one for each invariant: a proof that passed them would prove nothing. */
const spoilt: readonly ((answer: Recommendation, facts: CaseFacts) => Recommendation)[] = [
  (answer) => ({ ...answer, excluded: answer.excluded.slice(1) }),
  (answer) => ({
    ...answer,
    options: answer.options.map((option) =>
      option.therapy === 'lu177-dotatate'
        ? { ...option, boardDecision: { required: false, reasons: [] } }
        : option,
    ),
  }),
  (answer, { proposedTherapies }) =>
    proposedTherapies?.includes('lu177-dotatate') && answer.options.length === 0
      ? { ...answer, boardDecisionRequired: false, boardDecisionReasons: [] }
      : answer,
  (answer) => offeredAlthough(answer, 'captem', answer.whoGrade === 'NET-G3'),
  (answer, { priorTherapies }) =>
    offeredAlthough(
      answer,
      'sunitinib',
      priorTherapies.includes('sunitinib') && answer.whoGrade === 'NET-G2',
    ),
  (answer) => ({ ...answer, boardDecisionRequired: true }),
  (answer) => ({
    ...answer,
    trace: answer.trace.map((entry) => (entry.held === 'unknown' ? { ...entry, held: false } : entry)),
  }),
  (answer) => ({
    ...answer,
    options: answer.options.map((option) => ({
      ...option,
      caveatCodes: option.caveatCodes.filter((code) => code !== 'no-prior-ssa'),
    })),
  }),
];

function offeredAlthough(answer: Recommendation, therapy: string, when: boolean): Recommendation {
  const entry = answer.excluded.find((verdict) => verdict.therapy === therapy);
  if (!when || !entry) return answer;
  const { reason: _reason, reasonCode: _code, ...rest } = entry;
  const option: Recommendation['options'][number] = {
    ...rest,
    strength: 'recommended',
    caveats: [],
    caveatCodes: [],
    boardDecision: { required: false, reasons: [] },
  };
  return {
    ...answer,
    options: [...answer.options, option],
    excluded: answer.excluded.filter((verdict) => verdict !== entry),
  };
}

/** For each invariant whether it finds the answers that are spoilt for it, on some of these cases. */
export function controls(
  recommend: (facts: CaseFacts) => Recommendation,
  cases: readonly CaseFacts[],
): readonly { readonly invariant: string; readonly caught: boolean }[] {
  return Object.entries(invariants).map(([invariant, holds], at) => ({
    invariant,
    caught: cases.some((facts) => {
      const answer = recommend(facts);
      return holds(facts, spoilt[at]?.(answer, facts) ?? answer) === false;
    }),
  }));
}
