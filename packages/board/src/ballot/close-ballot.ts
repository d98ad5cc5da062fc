import type { BoardEvent, UserId } from '@consilium/contracts';
import type { CaseState } from '../case/state';
import { attending, type MeetingState } from '../meeting/state';
import { type ChairedMeeting, refuseBallotAct } from '../meeting/who-chairs';
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
 * the sealed last votes; they must be the counted ones, or the journal and the tables disagree, which is a bug and throws an Error.
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
  const refused =
    refuseBallotAct(ballot.timing, meeting, state.case, context.actor) ?? refuseWhenOver(ballot);
  if (refused) return refused;
  const ofTheBoard = new Set(state.people.map((person) => person.userId));
  const here =
    ballot.timing === 'asynchronous' ? [] : attending(meeting).filter((userId) => ofTheBoard.has(userId));
  return accept(closed({ ...state, timeZone: meeting.timeZone, here }, input.openings, context.now));
}

/**
 * Closes an asynchronous ballot whose deadline has passed, in nobody's name: what the chair's close would do at that instant. Refused before
 * the deadline, and for a ballot in a meeting always.
 */
export function closeAtDeadline(
  state: Pick<Counted, 'ballot' | 'case' | 'rules' | 'timeZone'>,
  input: { readonly openings: readonly Opening[] },
  { now }: Pick<Context, 'now'>,
): Outcome {
  const { timing, deadline } = state.ballot;
  if (timing !== 'asynchronous' || deadline === null || Date.parse(now) < Date.parse(deadline))
    return refuse('forbidden');
  return refuseWhenOver(state.ballot) ?? accept(closed({ ...state, here: [] }, input.openings, now));
}

function refuseWhenOver({ status }: BallotState) {
  if (status === 'voided') return refuse('ballot/voided');
  return status === 'closed' ? refuse('ballot/not-open') : null;
}

interface Counted {
  readonly ballot: BallotState;
  readonly case: Pick<CaseState, 'boardDecisionReasons' | 'origin'>;
  readonly rules: readonly QuorumRule[];
  /** The meeting's time zone, in which the day of the close is determined: the quorum rule of that day is in force. */
  readonly timeZone: string;
  /** Whose presence counts, besides those who voted. */
  readonly here: readonly UserId[];
}

/** The count, the quorum and the opened choices at a close. */
function closed(state: Counted, sealed: readonly Opening[], now: string): BoardEvent {
  const { ballot } = state;
  const openings = ballot.votes.map((vote) => {
    const opening = sealed.find((one) => one.userId === vote.userId);
    if (!opening || !sameChoice(opening.choice, vote.choice))
      throw new Error(`ballot ${ballot.id}: a counted vote has no matching sealed value`);
    return { userId: opening.userId, seq: opening.seq, choice: opening.choice, salt: opening.salt };
  });
  const counted = new Set([...state.here, ...ballot.votes.map((vote) => vote.userId)]);
  return {
    type: 'ballot.closed',
    v: 2,
    subject: { caseId: ballot.caseId, meetingId: ballot.meetingId },
    public: {
      ballotId: ballot.id,
      caseId: ballot.caseId,
      meetingId: ballot.meetingId,
      quorum: evaluateQuorum({
        rule: ruleAt(state.rules, dayIn(state.timeZone, now)),
        reasons: state.case.boardDecisionReasons,
        radioligandOutsideMidgut: holdsRadioligand(ballot.options) && outsideMidgut(state.case.origin),
        present: ballot.electors.filter((elector) => counted.has(elector.userId)),
      }),
      tally: tallyOf(ballot),
      openings,
    },
    sealed: {},
  };
}

/** Ends an open ballot without a result, with the chair's reason. Its veiled votes are never opened. */
export function voidBallot(
  state: {
    readonly ballot: BallotState;
    readonly meeting: ChairedMeeting;
    readonly case: Pick<CaseState, 'recusedUserIds'>;
  },
  input: { readonly reason: string },
  context: Context,
): Outcome {
  const { ballot } = state;
  const refused =
    refuseBallotAct(ballot.timing, state.meeting, state.case, context.actor) ?? refuseWhenOver(ballot);
  if (refused) return refused;
  return accept({
    type: 'ballot.voided',
    v: 1,
    subject: { caseId: ballot.caseId, meetingId: ballot.meetingId },
    public: { ballotId: ballot.id, caseId: ballot.caseId, meetingId: ballot.meetingId, cause: 'chair' },
    sealed: { reason: input.reason },
  });
}
