import type { BallotId, BallotView, MeetingView } from '@consilium/contracts';

/** A meeting's view with one of its ballots changed, wherever it is shown; the same object where it has no such ballot. */
export function withBallot(
  view: MeetingView,
  ballotId: BallotId,
  change: (ballot: BallotView) => BallotView,
): MeetingView {
  if (view.ballot?.id === ballotId) return { ...view, ballot: change(view.ballot) };
  if (!view.asynchronousBallots.some(({ ballot }) => ballot.id === ballotId)) return view;
  return {
    ...view,
    asynchronousBallots: view.asynchronousBallots.map((one) =>
      one.ballot.id === ballotId ? { ...one, ballot: change(one.ballot) } : one,
    ),
  };
}

/** After the server has counted one's own vote. */
export const withOwnVote = (view: MeetingView, ballotId: BallotId, own: BallotView['own']): MeetingView =>
  withBallot(view, ballotId, (ballot) => ({ ...ballot, own }));
