import type { Opening } from '@consilium/board';
import type {
  BallotId,
  BallotMethod,
  BoardEvent,
  Choice,
  OptionId,
  Specialty,
  TherapyClass,
  UserId,
  Visibility,
} from '@consilium/contracts';
import type { Room } from './meeting-events';

export interface OpenBallot extends Room {
  readonly ballotId: BallotId;
  readonly optionId: OptionId;
}
export interface Terms {
  readonly visibility: Visibility;
  readonly therapyClass: TherapyClass;
  readonly method: BallotMethod;
  /** An instant (ISO) until which it runs apart from the meeting; null: in the meeting. */
  readonly deadline: string | null;
}

const quorum = { quorate: true, heads: 3, headsRequired: 2, specialties: [], ruleValidFrom: '2026-01-01' };

/** A ballot with one option. */
export const ballotOpened = (
  { caseId, meetingId, itemId, snapshotId, ballotId, optionId }: OpenBallot,
  { visibility, therapyClass, method, deadline }: Terms,
  electorate: { userId: UserId; specialty: Specialty }[],
): BoardEvent[] => [
  {
    type: 'ballot.opened',
    v: 2,
    subject: { caseId, meetingId },
    public: {
      ballotId,
      meetingId,
      itemId,
      caseId,
      snapshotId,
      visibility,
      method,
      timing: deadline === null ? 'meeting' : 'asynchronous',
      deadline,
      options: [{ id: optionId, source: 'free', therapy: null, therapyClass }],
      electorate,
      quorum,
    },
    sealed: { labels: { [optionId]: 'Lutathera' } },
  },
];

export function voteCast(
  { caseId, meetingId, ballotId }: OpenBallot,
  userId: UserId,
  choice: Choice,
  revision: number,
): BoardEvent {
  return {
    type: 'vote.cast',
    v: 2,
    subject: { caseId, meetingId, userId },
    public: { ballotId, caseId, meetingId, userId, revision, choice: null, voted: 1, electors: 3 },
    sealed: { choice, reason: 'because' },
  };
}

export function ballotClosed(
  { caseId, meetingId, ballotId }: OpenBallot,
  quorate: boolean,
  openings: readonly Opening[],
): BoardEvent {
  return {
    type: 'ballot.closed',
    v: 2,
    subject: { caseId, meetingId },
    public: {
      ballotId,
      caseId,
      meetingId,
      quorum: { ...quorum, quorate },
      tally: { options: [], against: 0, abstain: 0, notVoted: 0, leading: [] },
      openings: [...openings],
    },
    sealed: {},
  };
}
