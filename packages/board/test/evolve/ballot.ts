import type { BoardEvent } from '@consilium/contracts';
import { termsOf } from '@consilium/contracts/values';
import type { BallotState } from '../../src/ballot/state';

/** A ballot after an event at an instant (ISO); the same object where the event is not its own. */
export function evolveBallot(state: BallotState | null, event: BoardEvent, at: string): BallotState | null {
  switch (event.type) {
    case 'ballot.opened': {
      if (state) return state;
      const { ballotId, electorate, quorum, options, ...bound } = event.public;
      const { labels } = event.sealed;
      return {
        id: ballotId,
        itemId: bound.itemId,
        caseId: bound.caseId,
        meetingId: bound.meetingId,
        snapshotId: bound.snapshotId,
        visibility: bound.visibility,
        ...termsOf(event),
        status: 'open',
        options: options.map((option) => ({ ...option, label: labels[option.id] ?? '' })),
        electors: electorate,
        votes: [],
        openedAt: at,
        closedAt: null,
        quorumAtOpening: quorum,
        quorumAtClose: null,
        tally: null,
      };
    }
    case 'vote.cast': {
      if (state?.id !== event.public.ballotId) return state;
      const { userId, revision } = event.public;
      const { choice, reason } = event.sealed;
      const others = state.votes.filter((vote) => vote.userId !== userId);
      return { ...state, votes: [...others, { userId, choice, reason, revision }] };
    }
    case 'ballot.closed': {
      if (state?.id !== event.public.ballotId) return state;
      const { quorum, tally } = event.public;
      return { ...state, status: 'closed', closedAt: at, quorumAtClose: quorum, tally };
    }
    case 'ballot.voided':
      return state?.id === event.public.ballotId ? { ...state, status: 'voided' } : state;
    default:
      return state;
  }
}
