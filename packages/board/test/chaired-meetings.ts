import type { BoardEvent, CaseId, MeetingId, UserId } from '@consilium/contracts';
import { people } from './build-board';

/** What an auditor keeps of a meeting to tell who chaired it. */
export interface ChairedMeeting {
  holder: UserId;
  readonly here: Set<UserId>;
  readonly invited: Set<UserId>;
  current: CaseId | null;
}

const hasRole = (userId: UserId, role: 'chair' | 'coordinator') =>
  people.some((one) => one.userId === userId && one.roles.includes(role));

export const isChairsAct = (event: BoardEvent): boolean =>
  ['meeting.item-presented', 'ballot.opened', 'ballot.closed', 'decision.signed'].includes(event.type) ||
  (event.type === 'ballot.voided' && event.public.cause === 'chair');

/** The holder, unless recused; where the holder is recused or not here, another chair who is here and not recused. */
export function chairs(meeting: ChairedMeeting, by: UserId, recused: (userId: UserId) => boolean): boolean {
  if (!hasRole(by, 'chair') || recused(by)) return false;
  if (by === meeting.holder) return true;
  return meeting.here.has(by) && (recused(meeting.holder) || !meeting.here.has(meeting.holder));
}

/** Follows an event into its meeting, and says what of attendance, invitation and hand-over was not kept. */
export function followMeeting(
  meetings: Map<MeetingId, ChairedMeeting>,
  event: BoardEvent,
  by: UserId,
  say: (promise: string, held: boolean) => void,
  isRecused: (caseId: CaseId, userId: UserId) => boolean,
): void {
  if (event.type === 'meeting.scheduled') {
    const { meetingId, chairId, memberIds } = event.public;
    const invited = new Set([chairId, ...memberIds]);
    meetings.set(meetingId, { holder: chairId, here: new Set(), invited, current: null });
  }
  const meeting = event.subject.meetingId && meetings.get(event.subject.meetingId);
  if (!meeting) return;
  switch (event.type) {
    case 'meeting.item-presented':
      meeting.current = event.public.caseId;
      break;
    case 'attendance.checked-in': {
      const { userId } = event.public;
      say(
        'only the invited attend, and coordinators',
        meeting.invited.has(userId) || hasRole(userId, 'coordinator'),
      );
      say(
        'attendance is one’s own act, or set by a chair or coordinator',
        by === userId || hasRole(by, 'chair') || hasRole(by, 'coordinator'),
      );
      meeting.here.add(userId);
      break;
    }
    case 'attendance.checked-out':
      meeting.here.delete(event.public.userId);
      break;
    case 'meeting.member-invited':
      say('nobody is invited twice', !meeting.invited.has(event.public.userId));
      meeting.invited.add(event.public.userId);
      break;
    case 'meeting.chair-handed-over': {
      const { toId } = event.public;
      const { current, holder } = meeting;
      say(
        'the chair is handed over by who holds it, or by a coordinator',
        by === holder || hasRole(by, 'coordinator'),
      );
      say(
        'the chair goes to a chair who is here and not recused from the current case',
        hasRole(toId, 'chair') && meeting.here.has(toId) && (current === null || !isRecused(current, toId)),
      );
      meeting.holder = toId;
      break;
    }
    default:
      break;
  }
}
