import type { AgendaItemId, BoardEvent, BoardId } from '@consilium/contracts';
import { termsOf } from '@consilium/contracts/values';
import { type AgendaItemState, itemTransitions, type MeetingState } from '../../src/meeting/state';

type Move = keyof (typeof itemTransitions)['planned'];

/** A meeting after an event; the same object where the event is not its own. */
export function evolveMeeting(
  state: MeetingState | null,
  event: BoardEvent,
  boardId: BoardId,
): MeetingState | null {
  if (event.type === 'meeting.scheduled' && !state)
    return {
      id: event.public.meetingId,
      boardId,
      status: 'scheduled',
      timeZone: event.public.timeZone,
      chairId: event.public.chairId,
      handedOverTo: null,
      memberIds: event.public.memberIds,
      sequence: 0,
      currentItemId: null,
      items: [],
      attendance: [],
      openBallotId: null,
    };
  if (!state || event.subject.meetingId !== state.id) return state;
  const withItems = (change: (item: AgendaItemState) => AgendaItemState): MeetingState => ({
    ...state,
    items: state.items.map(change),
  });
  const moved = (itemId: AgendaItemId, move: Move): MeetingState =>
    withItems((item) =>
      item.id === itemId ? { ...item, status: itemTransitions[item.status][move] ?? item.status } : item,
    );
  switch (event.type) {
    case 'meeting.rescheduled': {
      const { timeZone, chairId, memberIds, sequence } = event.public;
      return { ...state, timeZone, chairId, memberIds, sequence };
    }
    case 'meeting.agenda-item-added': {
      const { itemId: id, caseId, position } = event.public;
      return { ...state, items: [...state.items, { id, caseId, position, status: 'planned' }] };
    }
    case 'meeting.agenda-item-removed':
      return { ...state, items: state.items.filter((item) => item.id !== event.public.itemId) };
    case 'meeting.agenda-ordered':
      return withItems((item) => ({ ...item, position: event.public.itemIds.indexOf(item.id) + 1 }));
    case 'meeting.opened':
      return { ...state, status: 'open' };
    case 'meeting.item-presented':
      return { ...moved(event.public.itemId, 'present'), currentItemId: event.public.itemId };
    case 'meeting.item-deferred':
      return moved(event.public.itemId, 'defer');
    case 'meeting.closed': {
      const carried = new Set(event.public.carriedOver.map((item) => item.itemId));
      const items = withItems((item) => (carried.has(item.id) ? { ...item, status: 'carried-over' } : item));
      return { ...items, status: 'closed', currentItemId: null };
    }
    case 'attendance.checked-in': {
      const { userId, mode } = event.public;
      const others = state.attendance.filter((row) => row.userId !== userId);
      return { ...state, attendance: [...others, { userId, mode, checkedOut: false }] };
    }
    case 'attendance.checked-out':
      return {
        ...state,
        attendance: state.attendance.map((row) =>
          row.userId === event.public.userId ? { ...row, checkedOut: true } : row,
        ),
      };
    case 'meeting.chair-handed-over':
      return { ...state, handedOverTo: event.public.toId };
    case 'meeting.member-invited':
      return { ...state, memberIds: [...state.memberIds, event.public.userId] };
    case 'ballot.opened': {
      const { itemId, ballotId } = event.public;
      const after = withItems((item) => (item.id === itemId ? { ...item, votedOn: true } : item));
      return termsOf(event).timing === 'asynchronous' ? after : { ...after, openBallotId: ballotId };
    }
    case 'ballot.closed':
    case 'ballot.voided':
      return state.openBallotId === event.public.ballotId ? { ...state, openBallotId: null } : state;
    case 'decision.signed':
      return moved(event.public.itemId, 'decide');
    default:
      return state;
  }
}
