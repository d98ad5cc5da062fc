import type { BallotMethod, Choice, OptionId } from '@consilium/contracts';
import { type Refused, refuse } from '../outcome';
import type { BallotState } from './state';

/** The kind of choice that takes a side, for each method; `against` and `abstain` are the same in all. */
const kindAsked: Readonly<Record<BallotMethod, Choice['kind']>> = {
  single: 'option',
  approval: 'approval',
  ranked: 'ranking',
};

/** The options a choice names, in its own order; none for `against` and `abstain`. */
export function optionsNamed(choice: Choice): readonly OptionId[] {
  if (choice.kind === 'option') return [choice.optionId];
  return choice.kind === 'approval' || choice.kind === 'ranking' ? choice.optionIds : [];
}

export function sameChoice(one: Choice, other: Choice): boolean {
  const [named, others] = [optionsNamed(one), optionsNamed(other)];
  return (
    one.kind === other.kind &&
    named.length === others.length &&
    named.every((option, place) => option === others[place])
  );
}

/** Why a choice cannot be cast in a ballot; null where it can. */
export function refuseChoice(
  ballot: Pick<BallotState, 'method' | 'options'>,
  choice: Choice,
): Refused | null {
  if (choice.kind === 'against' || choice.kind === 'abstain') return null;
  const named = optionsNamed(choice);
  if (choice.kind !== kindAsked[ballot.method] || named.length === 0 || new Set(named).size < named.length)
    return refuse('ballot/choice-not-of-method', { method: ballot.method });
  return named.every((id) => ballot.options.some((option) => option.id === id))
    ? null
    : refuse('ballot/unknown-option');
}
