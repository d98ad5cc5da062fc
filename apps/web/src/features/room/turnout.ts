import type { MeetingView } from '@consilium/contracts';
import type { LiveMessage } from '@consilium/realtime';

/**
 * The room after a vote's message: who has voted and how many, at once and without asking. Choices are not in the message of a veiled
 * ballot and are not read here. Anything else leaves the view as it is, to be read anew.
 */
export function withTurnout(view: MeetingView, message: LiveMessage): MeetingView {
  const { event } = message;
  const ballot = view.ballot;
  if (event?.type !== 'vote.cast' || !ballot || event.body['ballotId'] !== ballot.id) return view;
  if (message.seq <= view.seq) return view;
  const electors = ballot.electors.map((elector) =>
    elector.userId === event.body['userId'] ? { ...elector, voted: true } : elector,
  );
  return {
    ...view,
    seq: message.seq,
    ballot: { ...ballot, electors, voted: electors.filter((elector) => elector.voted).length },
  };
}
