import type { CaseFacts, Recommendation } from '@consilium/contracts';
import { reference } from './reference';

const sameList = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((value, at) => value === right[at]);
/** For lists whose order says nothing; the right one is sorted already. */
const sameSet = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length &&
  (left.length < 2 ? left[0] === right[0] : sameList([...left].sort(), right));

/** What of an answer the second reading says otherwise, in words; null where both agree in all of it. */
export function disagreement(
  facts: CaseFacts,
  answer: Recommendation,
  wanted = reference(facts),
): string | null {
  if (answer.inScope !== wanted.inScope) return 'scope';
  if (answer.embryonicOrigin !== wanted.embryonicOrigin) return 'origin';
  if (answer.whoGrade !== wanted.whoGrade) return 'grade';
  if (!sameSet(answer.missingData, wanted.missingData)) return 'missing data';
  if (!sameSet(answer.flags, wanted.flags)) return 'flags';
  if (!sameSet(answer.boardDecisionReasons, wanted.boardDecisionReasons)) return 'board reasons';
  if (answer.options.length !== Object.keys(wanted.options).length) return 'number of options';
  if (answer.excluded.length !== Object.keys(wanted.excluded).length) return 'number of excluded therapies';
  if (answer.undetermined.length !== Object.keys(wanted.undetermined).length) {
    return 'number of undetermined therapies';
  }
  for (const option of answer.options) {
    const want = wanted.options[option.therapy];
    if (!want) return `${option.therapy} is offered`;
    if (option.strength !== want.strength) return `strength of ${option.therapy}`;
    if (option.rule !== want.rule) return `rule of ${option.therapy}`;
    if (!sameList(option.boardDecision.reasons, want.reasons)) return `board reasons of ${option.therapy}`;
    if (!sameList(option.statements, want.statements)) return `statements of ${option.therapy}`;
    if (!sameList(option.caveatCodes, want.caveats)) return `caveats of ${option.therapy}`;
  }
  for (const entry of answer.excluded) {
    const want = wanted.excluded[entry.therapy];
    if (!want) return `${entry.therapy} is excluded`;
    if (entry.reasonCode !== want.reason) return `reason against ${entry.therapy}`;
    if (entry.rule !== want.rule) return `rule of ${entry.therapy}`;
    if (!sameList(entry.statements, want.statements)) return `statements against ${entry.therapy}`;
  }
  for (const entry of answer.undetermined) {
    const want = wanted.undetermined[entry.therapy];
    if (!want) return `${entry.therapy} is undetermined`;
    if (!sameSet(entry.needs, want.needs)) return `needs of ${entry.therapy}`;
    if (entry.rule !== want.rule) return `rule of ${entry.therapy}`;
    if (!sameList(entry.statements, want.statements)) return `statements ${entry.therapy} waits with`;
  }
  return null;
}
