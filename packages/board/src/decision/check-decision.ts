import type { DecisionDraft } from '@consilium/contracts';
import { caseTransitions } from '../case/state';
import { itemTransitions, meetingTransitions } from '../meeting/state';
import { refuseChairing } from '../meeting/who-chairs';
import { type Context, type Refused, refuse } from '../outcome';
import {
  boardReasonGuard,
  type DecisionGuard,
  lastWordGuard,
  majorityGuard,
  namedBallotGuard,
  radioligandGuard,
} from './ballot-guards';
import {
  codingGuard,
  departureGuard,
  dissentGuard,
  emptyGuard,
  responsibleGuard,
  snapshotGuard,
} from './content-guards';
import type { DecisionState } from './state';

/** Every guard of a decision's content, in the order their refusals are told. */
export const decisionGuards: readonly DecisionGuard[] = [
  snapshotGuard,
  emptyGuard,
  codingGuard,
  radioligandGuard,
  boardReasonGuard,
  namedBallotGuard,
  lastWordGuard,
  majorityGuard,
  departureGuard,
  dissentGuard,
  responsibleGuard,
];

/** Whether this person may sign now at all: who chairs this item, in an open meeting, on a presented item, once. */
function refuseSigning(
  state: DecisionState,
  draft: DecisionDraft,
  context: Pick<Context, 'actor'>,
): Refused[] {
  const { meeting } = state;
  const refused = refuseChairing(meeting, state.case, context.actor, 'decision/recused');
  if (refused) return [refused];
  if (state.case.status === 'decided') return [refuse('decision/case-already-decided')];
  const item = meeting.items.find((one) => one.id === draft.itemId && one.caseId === state.case.id);
  if (!item) return [refuse('meeting/item-not-on-agenda')];
  if (!meetingTransitions[meeting.status].run)
    return [refuse('meeting/wrong-state', { status: meeting.status })];
  if (!itemTransitions[item.status].decide)
    return [refuse('meeting/item-wrong-state', { status: item.status })];
  if (!caseTransitions[state.case.status].decide)
    return [refuse('case/wrong-state', { status: state.case.status })];
  return [];
}

/** All that keeps a draft from being signed, each once; empty when it could be. `guards` is open to tests alone. */
export function checkDecisionWith(
  guards: readonly DecisionGuard[],
  state: DecisionState,
  draft: DecisionDraft,
  context: Pick<Context, 'actor'>,
): Refused[] {
  const all = [...refuseSigning(state, draft, context), ...guards.flatMap((guard) => guard(state, draft))];
  return all.filter((one, index) => all.findIndex((other) => other.code === one.code) === index);
}

/** All that keeps a draft from being signed, the gravest first; empty when it could be. */
export const checkDecision = (
  state: DecisionState,
  draft: DecisionDraft,
  context: Pick<Context, 'actor'>,
): Refused[] => checkDecisionWith(decisionGuards, state, draft, context);
