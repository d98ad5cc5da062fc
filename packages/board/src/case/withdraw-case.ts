import type { WithdrawalCode } from '@consilium/contracts';
import type { MeetingState } from '../meeting/state';
import { accept, type Context, type Outcome, refuse } from '../outcome';
import { withdraws } from '../policy/case';
import { type CaseState, caseTransitions } from './state';

/**
 * Takes a case off the board without a decision, with a coded reason: its referrer while nobody has taken it up, the coordinator until
 * it is decided. Nothing may be open on it; a place on an agenda that it still waits for is given up with it. `meeting` is the one
 * whose agenda it waits on, null where it waits on none.
 */
export function withdrawCase(
  state: CaseState,
  meeting: MeetingState | null,
  input: { readonly code: WithdrawalCode; readonly text: string },
  context: Context,
): Outcome {
  const { actor } = context;
  if (!withdraws(actor, state)) return refuse('forbidden');
  if (state.standingDecisionId) return refuse('case/decided-before');
  if (state.openBallot) return refuse('meeting/ballot-still-open');
  if (state.status === 'in-discussion') return refuse('case/item-is-presented');
  if (!caseTransitions[state.status].withdraw) return refuse('case/wrong-state', { status: state.status });
  const outcome = accept();
  const item = meeting?.items.find((one) => one.caseId === state.id && one.status === 'planned');
  if (meeting && item)
    outcome.events.push({
      type: 'meeting.agenda-item-removed',
      v: 1,
      subject: { meetingId: meeting.id, caseId: state.id },
      public: { meetingId: meeting.id, itemId: item.id, caseId: state.id },
      sealed: {},
    });
  outcome.events.push({
    type: 'case.withdrawn',
    v: 1,
    subject: { caseId: state.id },
    public: { caseId: state.id, code: input.code },
    sealed: { text: input.text },
  });
  return outcome;
}
