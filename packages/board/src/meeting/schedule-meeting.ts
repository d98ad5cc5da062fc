import type { BoardId, MeetingId, UserId } from '@consilium/contracts';
import { accept, type BoardPerson, type Context, type Outcome, type Refused, refuse } from '../outcome';
import { arranges, isChair } from '../policy/board-actor';
import { type MeetingDetails, type MeetingState, meetingTransitions } from './state';

const invited = (details: MeetingDetails): UserId[] => [...new Set([details.chairId, ...details.memberIds])];

function refuseDetails(
  details: MeetingDetails,
  people: readonly BoardPerson[],
  context: Context,
): Refused | null {
  if (!arranges(context.actor)) return refuse('forbidden');
  if (Date.parse(details.endsAt) <= Math.max(Date.parse(context.now), Date.parse(details.startsAt)))
    return refuse('meeting/in-the-past');
  const known = new Map(people.map((person) => [person.userId, person]));
  const stranger = invited(details).find((userId) => !known.has(userId));
  if (stranger) return refuse('not-found', { userId: stranger });
  const chair = known.get(details.chairId);
  if (!chair || !isChair(chair)) return refuse('forbidden', { chairId: details.chairId });
  return null;
}

/** Calls a meeting: its chair holds the role, everyone invited belongs to the board, and it is not over yet. */
export function scheduleMeeting(
  input: {
    readonly boardId: BoardId;
    readonly details: MeetingDetails;
    readonly people: readonly BoardPerson[];
  },
  context: Context,
): Outcome {
  const refused = refuseDetails(input.details, input.people, context);
  if (refused) return refused;
  const meetingId = context.newId() as MeetingId;
  return accept({
    type: 'meeting.scheduled',
    v: 1,
    subject: { meetingId },
    public: { ...input.details, memberIds: invited(input.details), meetingId },
    sealed: {},
  });
}

/** Changes an invitation while the meeting is still to come; `sequence` is the calendar file's. */
export function rescheduleMeeting(
  state: MeetingState,
  input: { readonly details: MeetingDetails; readonly people: readonly BoardPerson[] },
  context: Context,
): Outcome {
  const refused = refuseDetails(input.details, input.people, context);
  if (refused) return refused;
  if (!meetingTransitions[state.status].reschedule)
    return refuse('meeting/wrong-state', { status: state.status });
  return accept({
    type: 'meeting.rescheduled',
    v: 1,
    subject: { meetingId: state.id },
    public: {
      ...input.details,
      memberIds: invited(input.details),
      meetingId: state.id,
      sequence: state.sequence + 1,
    },
    sealed: {},
  });
}
