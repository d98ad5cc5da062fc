import type { AttendanceMode, UserId } from '@consilium/contracts';
import { accept, type BoardPerson, type Context, type Outcome, type Refused, refuse } from '../outcome';
import { arranges, attends, isCoordinator } from '../policy/board-actor';
import { type MeetingState, meetingTransitions } from './state';

function refuseSetting(meeting: MeetingState, userId: UserId, context: Context): Refused | null {
  const { actor } = context;
  const own = userId === actor.userId && attends(actor);
  if (!own && !arranges(actor)) return refuse('forbidden');
  if (!meetingTransitions[meeting.status].run)
    return refuse('meeting/wrong-state', { status: meeting.status });
  return null;
}

/**
 * Checks someone in: oneself, or another when a chair or coordinator sets attendance. Only the invited, and coordinators for
 * themselves. Changing from remote to the room is a check-in too.
 */
export function checkIn(
  meeting: MeetingState,
  people: readonly BoardPerson[],
  input: { readonly userId: UserId | null; readonly mode: AttendanceMode },
  context: Context,
): Outcome {
  const userId = input.userId ?? context.actor.userId;
  const refused = refuseSetting(meeting, userId, context);
  if (refused) return refused;
  const person = people.find((one) => one.userId === userId);
  if (!person) return refuse('not-found');
  const invited = meeting.memberIds.includes(userId) || meeting.chairId === userId || isCoordinator(person);
  if (!invited) return refuse('meeting/not-invited');
  const before = meeting.attendance.find((row) => row.userId === userId && !row.checkedOut);
  if (before?.mode === input.mode) return refuse('meeting/already-checked-in');
  return accept({
    type: 'attendance.checked-in',
    v: 1,
    subject: { meetingId: meeting.id, userId },
    public: { meetingId: meeting.id, userId, mode: input.mode, specialty: person.specialty },
    sealed: {},
  });
}

/** Checks someone out. Electors who voted before they left still count toward quorum. */
export function checkOut(
  meeting: MeetingState,
  input: { readonly userId: UserId | null },
  context: Context,
): Outcome {
  const userId = input.userId ?? context.actor.userId;
  const refused = refuseSetting(meeting, userId, context);
  if (refused) return refused;
  if (!meeting.attendance.some((row) => row.userId === userId && !row.checkedOut))
    return refuse('meeting/not-checked-in');
  return accept({
    type: 'attendance.checked-out',
    v: 1,
    subject: { meetingId: meeting.id, userId },
    public: { meetingId: meeting.id, userId },
    sealed: {},
  });
}
