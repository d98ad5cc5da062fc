import type { BallotId, Choice, MeetingView } from '@consilium/contracts';
import type { LiveMessage } from '@consilium/realtime';
import { withBallot } from './own-vote';

/**
 * A meeting after a vote's message: who has voted and how many, at once and without asking, in the room's ballot and in asynchronous ones.
 * The message of a veiled ballot holds no choice; that of a named one does, and it is shown. Anything else leaves the view as it is, to be
 * read anew.
 */
export function withTurnout(view: MeetingView, message: LiveMessage): MeetingView {
  const { event } = message;
  if (event?.type !== 'vote.cast' || message.seq <= view.seq) return view;
  const choice = event.body['choice'] as Choice | undefined;
  const after = withBallot(view, event.body['ballotId'] as BallotId, (ballot) => {
    const electors = ballot.electors.map((elector) =>
      elector.userId === event.body['userId']
        ? { ...elector, voted: true, ...(choice ? { choice } : {}) }
        : elector,
    );
    return { ...ballot, electors, voted: electors.filter((elector) => elector.voted).length };
  });
  return after === view ? view : { ...after, seq: message.seq };
}
