import type { DecisionDraft, QuorumReport } from '@consilium/contracts';
import { type Refused, refuse } from '../outcome';
import { outsideMidgut } from '../radioligand';
import {
  ballotOf,
  newestSupporting,
  optionFor,
  optionIdsFor,
  quorumLessRecused,
  tookASide,
  treatments,
} from './ballot-of';
import { goesAgainstMajority } from './majority';
import type { DecisionState } from './state';

/** A rule that looks at one question and answers with what is wrong, if anything. */
export type DecisionGuard = (state: DecisionState, draft: DecisionDraft) => readonly Refused[];

/**
 * The rule that may never break. A radioligand outside midgut needs a closed, quorate ballot in the meeting, of this case on the current
 * snapshot, that lists the very option, and a nuclear physician's side in it. It judges the decision and the origin, not the
 * recommendation's flags, and it stands alone: no other guard is needed for it to hold.
 */
export const radioligandGuard: DecisionGuard = (state, draft) => {
  const radioligands = draft.therapies.filter((therapy) => therapy.therapyClass === 'radioligand');
  if (radioligands.length === 0 || !outsideMidgut(state.case.origin)) return [];
  if (draft.ballotId === null)
    return [refuse('decision/ballot-required', { because: 'radioligand-outside-midgut' })];
  const ballot = ballotOf(state, draft);
  if (!ballot || ballot.caseId !== state.case.id) return [refuse('decision/ballot-of-another-case')];
  const refusals: Refused[] = [];
  if (ballot.timing === 'asynchronous') refusals.push(asynchronous('radioligand-outside-midgut'));
  if (ballot.snapshotId !== state.case.currentSnapshotId)
    refusals.push(refuse('decision/ballot-on-earlier-snapshot'));
  if (ballot.status !== 'closed') return [...refusals, refuse('decision/ballot-not-closed')];
  const quorum = quorumLessRecused(state, ballot);
  if (!quorum?.quorate) refusals.push(notQuorate(quorum));
  if (radioligands.some((therapy) => optionFor(ballot, therapy)?.therapyClass !== 'radioligand'))
    refusals.push(refuse('decision/option-not-on-ballot', { therapyClass: 'radioligand' }));
  if (!tookASide(state, ballot, 'nuclear-medicine'))
    refusals.push(refuse('decision/radioligand-without-nuclear-medicine-vote'));
  return refusals;
};

/** Who votes alone, before or after the meeting, was not in the discussion that a required board decision is. */
const asynchronous = (because: string): Refused => refuse('decision/asynchronous-ballot', { because });

function notQuorate(report: QuorumReport | null): Refused {
  if (!report) return refuse('decision/ballot-not-quorate');
  return refuse('decision/ballot-not-quorate', {
    heads: report.heads,
    headsRequired: report.headsRequired,
    missingSpecialties: report.specialties
      .filter((one) => !one.present)
      .map((one) => one.specialty)
      .join(','),
  });
}

/** A flagged case needs a ballot in the meeting for any treatment, and each specialty its reasons name must have taken a side in it. */
export const boardReasonGuard: DecisionGuard = (state, draft) => {
  if (state.case.boardDecisionReasons.length === 0 || treatments(draft).length === 0) return [];
  if (draft.ballotId === null)
    return [refuse('decision/ballot-required', { because: state.case.boardDecisionReasons.join(',') })];
  const ballot = ballotOf(state, draft);
  if (ballot?.timing === 'asynchronous') return [asynchronous(state.case.boardDecisionReasons.join(','))];
  const missing = (ballot?.quorumAtClose?.specialties ?? [])
    .filter((one) => one.because !== 'rule' && ballot && !tookASide(state, ballot, one.specialty))
    .map((one) => one.specialty);
  return missing.length === 0
    ? []
    : [refuse('decision/required-specialty-did-not-vote', { missingSpecialties: missing.join(',') })];
};

/** Whatever ballot a decision names must be able to carry it, and must hold each treatment that is decided. */
export const namedBallotGuard: DecisionGuard = (state, draft) => {
  if (draft.ballotId === null) return [];
  const ballot = ballotOf(state, draft);
  if (!ballot || ballot.caseId !== state.case.id) return [refuse('decision/ballot-of-another-case')];
  const refusals: Refused[] = [];
  if (ballot.snapshotId !== state.case.currentSnapshotId)
    refusals.push(refuse('decision/ballot-on-earlier-snapshot'));
  if (ballot.status !== 'closed') return [...refusals, refuse('decision/ballot-not-closed')];
  const quorum = quorumLessRecused(state, ballot);
  if (!quorum?.quorate) refusals.push(notQuorate(quorum));
  const unlisted = treatments(draft).find((therapy) => !optionFor(ballot, therapy));
  if (unlisted)
    refusals.push(refuse('decision/option-not-on-ballot', { therapyClass: unlisted.therapyClass }));
  return refusals;
};

/**
 * Nobody decides while a ballot runs, nor picks an older ballot or a "consensus" to get around the board's last word: where a
 * ballot carries, the newest one does.
 */
export const lastWordGuard: DecisionGuard = (state, draft) => {
  if (state.case.openBallot) return [refuse('decision/ballot-not-closed')];
  const newest = newestSupporting(state);
  if (!newest || draft.ballotId === newest.id) return [];
  return [refuse('decision/ballot-required', { ballotId: newest.id })];
};

/** What is not the ballot's majority needs a coded reason. */
export const majorityGuard: DecisionGuard = (state, draft) => {
  const ballot = ballotOf(state, draft);
  if (!ballot?.tally || draft.againstMajority) return [];
  return goesAgainstMajority(ballot.tally, optionIdsFor(ballot, draft.therapies))
    ? [refuse('decision/against-majority-needs-reason')]
    : [];
};
