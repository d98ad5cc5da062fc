import type { CaseState } from '../case/state';
import { attending, type MeetingState } from '../meeting/state';
import { refuseBallotAct, type Sitting } from '../meeting/who-chairs';
import { accept, type BoardPerson, type Context, type Outcome, refuse } from '../outcome';
import { evaluateQuorum } from '../quorum/evaluate';
import { dayIn, type QuorumRule, ruleAt } from '../quorum/rule';
import { holdsRadioligand, outsideMidgut } from '../radioligand';
import { sameChoice } from './choice';
import type { BallotState, Opening } from './state';
import { tallyOf } from './tally';

/**
 * Closes a ballot: always possible while it is open, quorate or not. Electors count who attend or have voted; of an asynchronous
 * ballot those who have voted alone, since nobody's presence says anything there. `people` is everyone on the board who could act now: who
 * was taken off it makes up no quorum by having been checked in. `openings` are
 * the sealed last votes; they must be the counted ones, or the journal and the tables disagree, which is a bug and throws.
 */
export function closeBallot(
  state: {
    readonly ballot: BallotState;
    readonly meeting: MeetingState;
    readonly case: CaseState;
    readonly people: readonly BoardPerson[];
    readonly rules: readonly QuorumRule[];
  },
  input: { readonly openings: readonly Opening[] },
  context: Context,
): Outcome {
  const { ballot, meeting } = state;
  const refused = refuseBallotAct(ballot.timing, meeting, state.case, context.actor);
  if (refused) return refused;
  if (ballot.status === 'voided') return refuse('ballot/voided');
  if (ballot.status === 'closed') return refuse('ballot/not-open');
  const openings = ballot.votes.map((vote) => {
    const opening = input.openings.find((one) => one.userId === vote.userId);
    if (!opening || !sameChoice(opening.choice, vote.choice))
      throw new Error(`ballot ${ballot.id}: a counted vote has no matching sealed value`);
    return { userId: opening.userId, seq: opening.seq, choice: opening.choice, salt: opening.salt };
  });
  const ofTheBoard = new Set(state.people.map((person) => person.userId));
  const here =
    ballot.timing === 'asynchronous' ? [] : attending(meeting).filter((userId) => ofTheBoard.has(userId));
  const counted = new Set([...here, ...ballot.votes.map((vote) => vote.userId)]);
  return accept({
    type: 'ballot.closed',
    v: 2,
    subject: { caseId: ballot.caseId, meetingId: ballot.meetingId },
    public: {
      ballotId: ballot.id,
      caseId: ballot.caseId,
      meetingId: ballot.meetingId,
      quorum: evaluateQuorum({
        rule: ruleAt(state.rules, dayIn(meeting.timeZone, context.now)),
        reasons: state.case.boardDecisionReasons,
        radioligandOutsideMidgut: holdsRadioligand(ballot.options) && outsideMidgut(state.case.origin),
        present: ballot.electors.filter((elector) => counted.has(elector.userId)),
      }),
      tally: tallyOf(ballot),
      openings,
    },
    sealed: {},
  });
}

/** Ends an open ballot without a result, with the chair's reason. Its veiled votes are never opened. */
export function voidBallot(
  state: {
    readonly ballot: BallotState;
    readonly meeting: Sitting;
    readonly case: Pick<CaseState, 'recusedUserIds'>;
  },
  input: { readonly reason: string },
  context: Context,
): Outcome {
  const { ballot } = state;
  const refused = refuseBallotAct(ballot.timing, state.meeting, state.case, context.actor);
  if (refused) return refused;
  if (ballot.status === 'voided') return refuse('ballot/voided');
  if (ballot.status === 'closed') return refuse('ballot/not-open');
  return accept({
    type: 'ballot.voided',
    v: 1,
    subject: { caseId: ballot.caseId, meetingId: ballot.meetingId },
    public: { ballotId: ballot.id, caseId: ballot.caseId, meetingId: ballot.meetingId, cause: 'chair' },
    sealed: { reason: input.reason },
  });
}
