import type { AgendaItemId } from '@consilium/contracts';
import { type CaseState, caseTransitions } from '../case/state';
import { accept, type Context, type Outcome, type Refused, refuse } from '../outcome';
import { arranges } from '../policy/board-actor';
import { itemTransitions, type MeetingState, meetingTransitions } from './state';

/** Why someone may not change an agenda now; null where they may. */
export function refuseArranging(meeting: MeetingState, context: Context): Refused | null {
  if (!arranges(context.actor)) return refuse('forbidden');
  if (!meetingTransitions[meeting.status]['change-agenda'])
    return refuse('meeting/wrong-state', { status: meeting.status });
  return null;
}

/** Puts a submitted or deferred case at the end of the agenda; a case stands on one open agenda only. */
export function addAgendaItem(meeting: MeetingState, added: CaseState, context: Context): Outcome {
  const refused = refuseArranging(meeting, context);
  if (refused) return refused;
  if (added.boardId !== meeting.boardId) return refuse('not-found');
  if (added.status === 'on-agenda' || added.status === 'in-discussion')
    return refuse('case/already-on-an-agenda');
  if (!caseTransitions[added.status]['add-to-agenda'] || !added.currentSnapshotId)
    return refuse('case/wrong-state', { status: added.status });
  const itemId = context.newId() as AgendaItemId;
  return accept({
    type: 'meeting.agenda-item-added',
    v: 1,
    subject: { meetingId: meeting.id, caseId: added.id },
    public: {
      meetingId: meeting.id,
      itemId,
      caseId: added.id,
      position: Math.max(0, ...meeting.items.map((item) => item.position)) + 1,
    },
    sealed: {},
  });
}

/** Takes an item that was neither presented nor voted on off the agenda. */
export function removeAgendaItem(meeting: MeetingState, itemId: AgendaItemId, context: Context): Outcome {
  const refused = refuseArranging(meeting, context);
  if (refused) return refused;
  const item = meeting.items.find((one) => one.id === itemId);
  if (!item) return refuse('meeting/item-not-on-agenda');
  if (itemTransitions[item.status].remove === undefined)
    return refuse('meeting/item-wrong-state', { status: item.status });
  if (item.votedOn) return refuse('meeting/item-was-voted-on');
  return accept({
    type: 'meeting.agenda-item-removed',
    v: 1,
    subject: { meetingId: meeting.id, caseId: item.caseId },
    public: { meetingId: meeting.id, itemId, caseId: item.caseId },
    sealed: {},
  });
}

/** Gives the agenda a new order, which must name every item once. */
export function orderAgenda(
  meeting: MeetingState,
  itemIds: readonly AgendaItemId[],
  context: Context,
): Outcome {
  const refused = refuseArranging(meeting, context);
  if (refused) return refused;
  const named = new Set(itemIds);
  const complete =
    named.size === itemIds.length &&
    itemIds.length === meeting.items.length &&
    meeting.items.every((item) => named.has(item.id));
  if (!complete)
    return refuse('meeting/order-does-not-match', { itemIds: meeting.items.map(({ id }) => id).join() });
  return accept({
    type: 'meeting.agenda-ordered',
    v: 1,
    subject: { meetingId: meeting.id },
    public: { meetingId: meeting.id, itemIds: [...itemIds] },
    sealed: {},
  });
}
