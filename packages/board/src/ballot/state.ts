import type {
  AgendaItemId,
  BallotId,
  BallotMethod,
  BallotOption,
  BallotTiming,
  CaseId,
  Choice,
  MeetingId,
  QuorumReport,
  SnapshotId,
  Specialty,
  Tally,
  UserId,
  Visibility,
} from '@consilium/contracts';

export interface Elector {
  readonly userId: UserId;
  readonly specialty: Specialty;
}

/** An elector's last vote; `revision` counts from 1. */
export interface VoteState {
  readonly userId: UserId;
  readonly choice: Choice;
  readonly reason: string;
  readonly revision: number;
}

export interface BallotState {
  readonly id: BallotId;
  readonly itemId: AgendaItemId;
  readonly caseId: CaseId;
  readonly meetingId: MeetingId;
  /** The snapshot it is bound to, for good. */
  readonly snapshotId: SnapshotId;
  readonly status: 'open' | 'closed' | 'voided';
  readonly visibility: Visibility;
  readonly method: BallotMethod;
  readonly timing: BallotTiming;
  /** An asynchronous ballot's, an instant: no vote counts from then on. */
  readonly deadline: string | null;
  readonly options: readonly BallotOption[];
  /** Frozen at the opening. */
  readonly electors: readonly Elector[];
  readonly votes: readonly VoteState[];
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly quorumAtOpening: QuorumReport;
  readonly quorumAtClose: QuorumReport | null;
  readonly tally: Tally | null;
}

/** What opens an elector's last sealed vote at the close: its sequence in the stream, its value and its salt. */
export interface Opening {
  readonly userId: UserId;
  readonly seq: number;
  readonly choice: Choice;
  readonly salt: string;
}
