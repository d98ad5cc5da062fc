import type { CaseStatus } from '@consilium/contracts';
import { accept, type Context, type Outcome, refuse } from '../outcome';
import { entersFacts } from '../policy/case';
import type { AddedName } from '../therapy-names';
import { refuseUncodedRadioligand } from './draft-case';
import { recommendationMade, voidedBy } from './recommendation-made';
import type { Advice, CaseContent, CaseState } from './state';

/** While the case is before the board: its facts may be corrected, its recommendation renewed. */
export const correctable: ReadonlySet<CaseStatus> = new Set([
  'submitted',
  'on-agenda',
  'in-discussion',
  'deferred',
]);

const same = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && same(one[key as never], other[key as never]))
  );
};

/** The fields that differ, sorted: `type`, `question`, and keys of the facts. */
export function changedFields(before: CaseContent, after: CaseContent): string[] {
  const changed = (['type', 'question'] as const).filter((key) => before[key] !== after[key]);
  const facts = (Object.keys(after.facts) as (keyof CaseContent['facts'])[]).filter(
    (key) => !same(before.facts[key], after.facts[key]),
  );
  return [...changed, ...facts].sort();
}

/**
 * Saves a draft (its referrer, the coordinator), or corrects submitted facts (the coordinator). A correction makes a new
 * snapshot and voids the case's open ballot. `advice` answers the new facts; a draft does not need it. Saving what is
 * there already changes nothing, but for an identity recorded anew.
 */
export function saveCase(
  state: CaseState,
  current: CaseContent,
  input: CaseContent & {
    readonly version: number;
    readonly withIdentity: boolean;
    readonly advice: Advice;
    readonly therapyNames: readonly AddedName[];
  },
  context: Context,
): Outcome {
  const { actor } = context;
  const drafting = state.status === 'draft';
  if (!entersFacts(actor, state)) return refuse('forbidden');
  if (!drafting && !correctable.has(state.status))
    return refuse('case/not-editable', { status: state.status });
  if (input.version !== state.version) return refuse('conflict/stale-version', { version: state.version });
  const uncoded = refuseUncodedRadioligand(input, input.therapyNames);
  if (uncoded) return uncoded;

  const outcome = accept();
  const subject = { caseId: state.id };
  const changed = changedFields(current, input);
  const version = state.version + 1;
  const sealed = { facts: input.facts, question: input.question };
  const event = { caseId: state.id, caseType: input.type, version, changed };
  if (changed.length > 0 && drafting)
    outcome.events.push({ type: 'case.draft-saved', v: 1, subject, public: event, sealed });
  if (changed.length > 0 && !drafting) {
    if (input.advice.kind === 'blocked')
      return refuse('case/not-complete', { missing: input.advice.blocking.join(',') });
    const factsVersion = state.factsVersion + 1;
    outcome.events.push(
      { type: 'case.facts-corrected', v: 1, subject, public: { ...event, factsVersion }, sealed },
      recommendationMade(state, factsVersion, input.advice.recommendation, context.newId),
      ...voidedBy(state, 'new-facts'),
    );
  }
  if (input.withIdentity)
    outcome.events.push({
      type: 'case.identity-recorded',
      v: 1,
      subject,
      public: { caseId: state.id },
      sealed: {},
    });
  return outcome;
}
