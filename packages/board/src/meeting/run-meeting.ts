import type { AgendaItemId } from '@consilium/contracts';
import type { CaseState } from '../case/state';
import { accept, type Context, type Outcome, refuse } from '../outcome';
import { arranges } from '../policy/board-actor';
import { itemTransitions, type MeetingState, meetingTransitions } from './state';
import { refuseChairing } from './who-chairs';

const wrongState = (meeting: MeetingState) => refuse('meeting/wrong-state', { status: meeting.status });

/** Opens a scheduled meeting. */
export function openMeeting(meeting: MeetingState, context: Context): Outcome {
  if (!arranges(context.actor)) return refuse('forbidden');
  if (!meetingTransitions[meeting.status].open) return wrongState(meeting);
  return accept({
    type: 'meeting.opened',
    v: 1,
    subject: { meetingId: meeting.id },
    public: { meetingId: meeting.id },
    sealed: {},
  });
}

/** Makes an item the one before the board. `presented` is the item's case: a recused chair leaves it to a deputy. */
export function presentItem(
  meeting: MeetingState,
  presented: CaseState,
  itemId: AgendaItemId,
  context: Context,
): Outcome {
  const refused = refuseChairing(meeting, presented, context.actor, 'forbidden');
  if (refused) return refused;
  if (!meetingTransitions[meeting.status].run) return wrongState(meeting);
  const item = meeting.items.find((one) => one.id === itemId && one.caseId === presented.id);
  if (!item) return refuse('meeting/item-not-on-agenda');
  if (!itemTransitions[item.status].present)
    return refuse('meeting/item-wrong-state', { status: item.status });
  if (meeting.openBallotId) return refuse('meeting/ballot-still-open');
  return accept({
    type: 'meeting.item-presented',
    v: 1,
    subject: { meetingId: meeting.id, caseId: item.caseId },
    public: { meetingId: meeting.id, itemId, caseId: item.caseId },
    sealed: {},
  });
}

/** Puts an item off with a coded reason. The case may be put on another agenda. */
export function deferItem(
  meeting: MeetingState,
  deferred: CaseState,
  input: { readonly itemId: AgendaItemId; readonly code: string; readonly text: string },
  context: Context,
): Outcome {
  const { actor } = context;
  if (!arranges(actor) || deferred.recusedUserIds.includes(actor.userId)) return refuse('forbidden');
  if (!meetingTransitions[meeting.status].run) return wrongState(meeting);
  const item = meeting.items.find((one) => one.id === input.itemId && one.caseId === deferred.id);
  if (!item) return refuse('meeting/item-not-on-agenda');
  if (!itemTransitions[item.status].defer) return refuse('meeting/item-wrong-state', { status: item.status });
  if (deferred.openBallot) return refuse('meeting/ballot-still-open');
  return accept({
    type: 'meeting.item-deferred',
    v: 1,
    subject: { meetingId: meeting.id, caseId: item.caseId },
    public: { meetingId: meeting.id, itemId: item.id, caseId: item.caseId, code: input.code },
    sealed: { text: input.text },
  });
}

/** Ends a meeting. What was neither decided nor deferred is carried over: its case waits for another agenda. */
export function closeMeeting(meeting: MeetingState, context: Context): Outcome {
  if (!arranges(context.actor)) return refuse('forbidden');
  if (!meetingTransitions[meeting.status].close) return wrongState(meeting);
  if (meeting.openBallotId) return refuse('meeting/ballot-still-open');
  const carriedOver = meeting.items
    .filter((item) => itemTransitions[item.status]['carry-over'])
    .map((item) => ({ itemId: item.id, caseId: item.caseId }));
  return accept({
    type: 'meeting.closed',
    v: 1,
    subject: { meetingId: meeting.id },
    public: { meetingId: meeting.id, carriedOver },
    sealed: {},
  });
}
