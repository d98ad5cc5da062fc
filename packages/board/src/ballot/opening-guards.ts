import {
  type AgendaItemState,
  itemTransitions,
  type MeetingState,
  meetingTransitions,
} from '../meeting/state';
import { type Refused, refuse } from '../outcome';

/** Why no ballot opens in the meeting on this item: it is the one before the board, and no other ballot runs there. */
export function refuseInMeeting(meeting: MeetingState, item: AgendaItemState | undefined): Refused | null {
  if (!meetingTransitions[meeting.status].run) return refuse('ballot/meeting-not-open');
  if (!item) return refuse('meeting/item-not-on-agenda');
  if (meeting.currentItemId !== item.id || item.status !== 'presented')
    return refuse('ballot/item-not-current');
  return meeting.openBallotId ? refuse('ballot/already-open') : null;
}

/** Why no asynchronous ballot opens on this item: neither meeting nor item is over, and the deadline is ahead. Instants are ISO, UTC. */
export function refuseApart(
  meeting: MeetingState,
  item: AgendaItemState | undefined,
  deadline: string,
  now: string,
): Refused | null {
  if (!meetingTransitions[meeting.status]['vote-apart'])
    return refuse('meeting/wrong-state', { status: meeting.status });
  if (!item) return refuse('meeting/item-not-on-agenda');
  if (!itemTransitions[item.status]['vote-apart'])
    return refuse('meeting/item-wrong-state', { status: item.status });
  return deadline <= now ? refuse('ballot/deadline-not-ahead') : null;
}
