import type { Choice } from '@consilium/contracts';
import type { CaseState } from '../case/state';
import { accept, type Context, type Outcome, refuse } from '../outcome';
import type { BallotState } from './state';

/** Casts or changes the actor's own vote: one per elector, until the close. A veiled choice stands in the event's seal only. */
export function castVote(
  state: { readonly ballot: BallotState; readonly case: Pick<CaseState, 'recusedUserIds'> },
  input: { readonly choice: Choice; readonly reason: string },
  context: Context,
): Outcome {
  const { ballot } = state;
  const { userId } = context.actor;
  const { choice } = input;
  if (ballot.status === 'voided') return refuse('ballot/voided');
  if (ballot.status === 'closed') return refuse('ballot/not-open');
  if (state.case.recusedUserIds.includes(userId)) return refuse('ballot/recused');
  if (!ballot.electors.some((elector) => elector.userId === userId)) return refuse('ballot/not-an-elector');
  if (choice.kind === 'option' && !ballot.options.some((option) => option.id === choice.optionId))
    return refuse('ballot/unknown-option');
  const before = ballot.votes.find((vote) => vote.userId === userId);
  return accept({
    type: 'vote.cast',
    v: 1,
    subject: { caseId: ballot.caseId, meetingId: ballot.meetingId, userId },
    public: {
      ballotId: ballot.id,
      caseId: ballot.caseId,
      meetingId: ballot.meetingId,
      userId,
      revision: (before?.revision ?? 0) + 1,
      choice: ballot.visibility === 'veiled' ? null : choice,
      voted: ballot.votes.length + (before ? 0 : 1),
      electors: ballot.electors.length,
    },
    sealed: { choice, reason: input.reason },
  });
}
