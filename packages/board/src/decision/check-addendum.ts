import type { AddendumDraft, DecisionDraft } from '@consilium/contracts';
import { caseTransitions } from '../case/state';
import { type Context, type Refused, refuse } from '../outcome';
import { isChair } from '../policy/board-actor';
import {
  boardReasonGuard,
  type DecisionGuard,
  lastWordGuard,
  majorityGuard,
  namedBallotGuard,
  radioligandGuard,
} from './ballot-guards';
import { treatments } from './ballot-of';
import { codingGuard, departureGuard, emptyGuard, responsibleGuard, snapshotGuard } from './content-guards';
import type { DecisionState, SignedDecision } from './state';

/**
 * Every guard of an addendum's content: those of a decision, in their order, so that nothing comes in by a second paper that the first
 * would have refused. Of dissent an addendum has none.
 */
export const addendumGuards: readonly DecisionGuard[] = [
  snapshotGuard,
  emptyGuard,
  codingGuard,
  radioligandGuard,
  boardReasonGuard,
  namedBallotGuard,
  // Words alone are no decision beside the board's last one.
  (state, draft) => (treatments(draft).length > 0 ? lastWordGuard(state, draft) : []),
  (state, draft) => (treatments(draft).length > 0 ? majorityGuard(state, draft) : []),
  departureGuard,
  responsibleGuard,
];

/** The addendum as a decision of its own, which is how the guards judge it: what its text says counts as an action. */
const asDecision = (draft: AddendumDraft, amended: SignedDecision): DecisionDraft => ({
  itemId: '' as DecisionDraft['itemId'],
  snapshotId: draft.snapshotId,
  ballotId: draft.ballotId,
  therapies: draft.therapies,
  actions: [...draft.actions, draft.text],
  rationale: draft.text,
  relation: draft.relation,
  againstMajority: draft.againstMajority,
  dissent: [],
  responsiblePhysicianId: draft.responsiblePhysicianId ?? amended.responsibleId,
  dueOn: draft.dueOn ?? '',
  nextReviewOn: null,
});

/** Whether this person may add to this decision now at all: a chair, not recused, while it holds and is not before the board again. */
function refuseAmending(
  state: DecisionState,
  amended: SignedDecision,
  context: Pick<Context, 'actor'>,
): Refused[] {
  if (!isChair(context.actor)) return [refuse('forbidden')];
  if (state.case.recusedUserIds.includes(context.actor.userId)) return [refuse('decision/recused')];
  if (amended.superseded || amended.id !== state.case.standingDecisionId)
    return [refuse('decision/superseded')];
  if (!caseTransitions[state.case.status].amend)
    return [refuse('case/wrong-state', { status: state.case.status })];
  return [];
}

/** As `checkAddendum`, with the guards given: tests take one away to see the properties fail. */
export function checkAddendumWith(
  guards: readonly DecisionGuard[],
  state: DecisionState,
  amended: SignedDecision,
  draft: AddendumDraft,
  context: Pick<Context, 'actor'>,
): Refused[] {
  const judged = asDecision(draft, amended);
  const all = [
    ...refuseAmending(state, amended, context),
    ...guards.flatMap((guard) =>
      // Who answers already may have left the board since: that is no fault of this paper.
      guard === responsibleGuard && draft.responsiblePhysicianId === null ? [] : guard(state, judged),
    ),
  ];
  return all.filter((one, index) => all.findIndex((other) => other.code === one.code) === index);
}

/** All that keeps an addendum from being signed, the gravest first; empty when it could be. `state.meeting` is the decision's own. */
export const checkAddendum = (
  state: DecisionState,
  amended: SignedDecision,
  draft: AddendumDraft,
  context: Pick<Context, 'actor'>,
): Refused[] => checkAddendumWith(addendumGuards, state, amended, draft, context);
