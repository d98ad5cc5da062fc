import type { Choice } from '@consilium/contracts';
import type { CaseState } from '../case/state';
import { accept, type Context, type Outcome, refuse } from '../outcome';
import { optionsNamed, refuseChoice } from './choice';
import type { BallotState } from './state';

/** An approval in the ballot's own order: the same approvals are the same bytes. */
function inOneOrder(ballot: BallotState, choice: Choice): Choice {
  if (choice.kind !== 'approval') return choice;
  const named = optionsNamed(choice);
  return { ...choice, optionIds: ballot.options.map(({ id }) => id).filter((id) => named.includes(id)) };
}

/** Casts or changes the actor's own vote: one per elector, until the close. A veiled choice stands in the event's seal only. */
export function castVote(
  state: { readonly ballot: BallotState; readonly case: Pick<CaseState, 'recusedUserIds'> },
  input: { readonly choice: Choice; readonly reason: string },
  context: Context,
): Outcome {
  const { ballot } = state;
  const { userId } = context.actor;
  if (ballot.status === 'voided') return refuse('ballot/voided');
  if (ballot.status === 'closed') return refuse('ballot/not-open');
  if (state.case.recusedUserIds.includes(userId)) return refuse('ballot/recused');
  if (!ballot.electors.some((elector) => elector.userId === userId)) return refuse('ballot/not-an-elector');
  if (ballot.deadline !== null && context.now >= ballot.deadline) return refuse('ballot/deadline-passed');
  const refused = refuseChoice(ballot, input.choice);
  if (refused) return refused;
  const choice = inOneOrder(ballot, input.choice);
  const before = ballot.votes.find((vote) => vote.userId === userId);
  return accept({
    type: 'vote.cast',
    v: 2,
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
