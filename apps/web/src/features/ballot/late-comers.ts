import type { AttendeeView, BallotView, MeetingView } from '@consilium/contracts';

/** Who would vote if a ballot opened now, and has no part in the open one: its electorate was frozen before they came. */
export const lateComers = (
  meeting: Pick<MeetingView, 'attendees'>,
  ballot: Pick<BallotView, 'electors'>,
): AttendeeView[] =>
  meeting.attendees.filter(
    (one) => one.votes && !ballot.electors.some((elector) => elector.userId === one.userId),
  );
