import {
  type BoardPerson,
  type CaseState,
  chairOf,
  deputiesFor,
  type MeetingState,
  passedOn,
} from '@consilium/board';
import type { AttendeeView, ChairingView, UserId } from '@consilium/contracts';

/** Who chairs now, by name. Everyone it can name was invited, and so is among the attendees. */
export function chairingView(
  meeting: MeetingState,
  current: CaseState | null,
  people: readonly BoardPerson[],
  attendees: readonly AttendeeView[],
): ChairingView {
  const item = current ?? { recusedUserIds: [] };
  const named = (userId: UserId) => ({
    userId,
    name: attendees.find((one) => one.userId === userId)?.name ?? '',
  });
  return {
    holder: named(chairOf(meeting)),
    handedOver: chairOf(meeting) !== meeting.chairId,
    passedOn: passedOn(meeting, item),
    deputies: deputiesFor(meeting, item, people).map((deputy) => named(deputy.userId)),
  };
}
