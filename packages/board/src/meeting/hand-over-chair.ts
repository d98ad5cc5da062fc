import type { UserId } from '@consilium/contracts';
import type { CaseState } from '../case/state';
import { accept, type BoardPerson, type Context, type Outcome, refuse } from '../outcome';
import { isChair, isCoordinator } from '../policy/board-actor';
import { attending, type MeetingState, meetingTransitions } from './state';
import { chairOf } from './who-chairs';

/**
 * Hands the chair of an open meeting to another person with the role of chair who is here, with a reason: by a coordinator or by whoever
 * holds it. `current` is the case before the board, if any: who is recused from it cannot take the chair.
 */
export function handOverChair(
  state: {
    readonly meeting: MeetingState;
    readonly current: Pick<CaseState, 'recusedUserIds'> | null;
    readonly people: readonly BoardPerson[];
  },
  input: { readonly userId: UserId; readonly reason: string },
  context: Context,
): Outcome {
  const { meeting, current, people } = state;
  const { actor } = context;
  const fromId = chairOf(meeting);
  const ownChair = actor.userId === fromId && isChair(actor);
  if (!ownChair && !isCoordinator(actor)) return refuse('forbidden');
  if (!meetingTransitions[meeting.status].run)
    return refuse('meeting/wrong-state', { status: meeting.status });
  const successor = people.find((one) => one.userId === input.userId);
  if (!successor) return refuse('not-found');
  if (!isChair(successor)) return refuse('meeting/not-a-chair');
  if (successor.userId === fromId) return refuse('meeting/already-chairs');
  if (!attending(meeting).includes(successor.userId)) return refuse('meeting/deputy-not-here');
  if (current?.recusedUserIds.includes(successor.userId)) return refuse('meeting/recused-from-chair');
  return accept({
    type: 'meeting.chair-handed-over',
    v: 1,
    subject: { meetingId: meeting.id, userId: successor.userId },
    public: { meetingId: meeting.id, fromId, toId: successor.userId },
    sealed: { reason: input.reason },
  });
}
