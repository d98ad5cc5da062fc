import type { BoardId, CaseId } from '@consilium/contracts';
import { accept, type Context, type Outcome, refuse } from '../outcome';
import { draftsCases } from '../policy/case';
import { namesRadioligand } from '../radioligand';
import type { AddedName } from '../therapy-names';
import type { CaseContent } from './state';

/**
 * A prior line in words alone that names a radioligand would hide it from the recommendation: it must be coded.
 * `line` is the position, from 1.
 */
export function refuseUncodedRadioligand(content: CaseContent, therapyNames: readonly AddedName[]) {
  const index = content.facts.priorLines.findIndex(
    (line) => line.therapy !== 'lu177-dotatate' && namesRadioligand(line.label, therapyNames),
  );
  return index < 0 ? null : refuse('case/radioligand-must-be-coded', { line: index + 1 });
}

/** Begins a case: `case.drafted`, and `case.identity-recorded` where identifiers came with it. The drafter is its referrer. */
export function draftCase(
  input: CaseContent & {
    readonly boardId: BoardId;
    readonly pseudonym: string;
    readonly withIdentity: boolean;
    readonly therapyNames: readonly AddedName[];
  },
  context: Context,
): Outcome {
  if (!draftsCases(context.actor)) return refuse('forbidden');
  const uncoded = refuseUncodedRadioligand(input, input.therapyNames);
  if (uncoded) return uncoded;
  const caseId = context.newId() as CaseId;
  const outcome = accept({
    type: 'case.drafted',
    v: 1,
    subject: { caseId },
    public: {
      caseId,
      pseudonym: input.pseudonym,
      caseType: input.type,
      referrerId: context.actor.userId,
      version: 1,
    },
    sealed: { facts: input.facts, question: input.question },
  });
  if (input.withIdentity)
    outcome.events.push({
      type: 'case.identity-recorded',
      v: 1,
      subject: { caseId },
      public: { caseId },
      sealed: {},
    });
  return outcome;
}
