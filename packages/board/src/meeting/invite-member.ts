import type { UserId } from '@consilium/contracts';
import { accept, type BoardPerson, type Context, type Outcome, refuse } from '../outcome';
import { arranges, hasSay } from '../policy/board-actor';
import { type MeetingState, meetingTransitions } from './state';

/**
 * Invites a named voter of the board into an open meeting: the way out where a required specialty has nobody here. Who is invited still
 * checks in by themself, or is checked in.
 */
export function inviteMember(
  meeting: MeetingState,
  people: readonly BoardPerson[],
  input: { readonly userId: UserId },
  context: Context,
): Outcome {
  if (!arranges(context.actor)) return refuse('forbidden');
  if (!meetingTransitions[meeting.status].run)
    return refuse('meeting/wrong-state', { status: meeting.status });
  const person = people.find((one) => one.userId === input.userId);
  if (!person) return refuse('not-found');
  if (!hasSay(person)) return refuse('meeting/not-a-voter');
  if (meeting.memberIds.includes(person.userId)) return refuse('meeting/already-invited');
  return accept({
    type: 'meeting.member-invited',
    v: 1,
    subject: { meetingId: meeting.id, userId: person.userId },
    public: { meetingId: meeting.id, userId: person.userId, specialty: person.specialty },
    sealed: {},
  });
}
