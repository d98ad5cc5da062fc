import type { RePresentationCode } from '@consilium/contracts';
import { type CaseState, caseTransitions } from '../case/state';
import { accept, type Context, type Outcome, refuse } from '../outcome';
import { addAgendaItem } from './arrange-agenda';
import type { MeetingState } from './state';

/**
 * Puts a decided case on an agenda again, with a coded reason: `case.re-presented`, `meeting.agenda-item-added`. Its decision holds
 * until another one is signed.
 */
export function rePresentCase(
  meeting: MeetingState,
  decided: CaseState,
  input: { readonly code: RePresentationCode; readonly text: string },
  context: Context,
): Outcome {
  const { standingDecisionId: decisionId } = decided;
  const status = caseTransitions[decided.status]['re-present'];
  // As a submitted case may come onto this agenda, so may this one: the same people, the same meetings.
  const added = addAgendaItem(meeting, status ? { ...decided, status: 'submitted' } : decided, context);
  if (!added.ok) return added;
  if (!status || !decisionId) return refuse('case/wrong-state', { status: decided.status });
  return accept(
    {
      type: 'case.re-presented',
      v: 1,
      subject: { caseId: decided.id, meetingId: meeting.id },
      public: { caseId: decided.id, meetingId: meeting.id, decisionId, code: input.code },
      sealed: { text: input.text },
    },
    ...added.events,
  );
}
