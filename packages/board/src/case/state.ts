import type {
  BallotId,
  BoardId,
  BoardReason,
  CaseId,
  CaseStatus,
  CaseType,
  ClinicalFacts,
  DecisionId,
  EmbryonicOrigin,
  MeetingId,
  SnapshotId,
  TherapyId,
  UserId,
} from '@consilium/contracts';

/** What the rules need to know of a case. `origin`, `boardDecisionReasons` and `offered` are the current snapshot's. */
export interface CaseState {
  readonly id: CaseId;
  readonly boardId: BoardId;
  readonly status: CaseStatus;
  readonly referrerId: UserId;
  readonly version: number;
  readonly factsVersion: number;
  /** Null until the first submission. */
  readonly currentSnapshotId: SnapshotId | null;
  /** Null and `unknown` both count as not midgut. */
  readonly origin: EmbryonicOrigin | null;
  readonly boardDecisionReasons: readonly BoardReason[];
  /** Therapies of the current recommendation's options. */
  readonly offered: readonly TherapyId[];
  readonly recusedUserIds: readonly UserId[];
  /** The case's one open ballot, wherever it is. */
  readonly openBallot: { readonly id: BallotId; readonly meetingId: MeetingId } | null;
  /** The decision that holds: the newest one. It stays while the case is before the board again; null until the first. */
  readonly standingDecisionId: DecisionId | null;
}

/** What people enter: compared on a save to say which fields changed. */
export interface CaseContent {
  readonly type: CaseType;
  readonly question: string;
  readonly facts: ClinicalFacts;
}

/** A recommendation just made by the guideline, before it has an id. */
export interface RecommendationMade {
  readonly edition: string;
  readonly contentHash: string;
  readonly hash: string;
  readonly origin: EmbryonicOrigin;
  readonly boardDecisionReasons: readonly BoardReason[];
}

/** The guideline's answer to the entered facts: a recommendation, or the facts without which there is none. */
export type Advice =
  | { readonly kind: 'made'; readonly recommendation: RecommendationMade }
  | { readonly kind: 'blocked'; readonly blocking: readonly string[] };

type CaseMove =
  | 'submit'
  | 'add-to-agenda'
  | 'present'
  | 'take-off'
  | 'carry-over'
  | 'defer'
  | 'decide'
  | 'amend'
  | 're-present'
  | 'withdraw';

/** A case's life. What is not in the table does not happen. */
export const caseTransitions: Readonly<Record<CaseStatus, Readonly<Partial<Record<CaseMove, CaseStatus>>>>> =
  {
    draft: { submit: 'submitted', withdraw: 'withdrawn' },
    submitted: { 'add-to-agenda': 'on-agenda', withdraw: 'withdrawn' },
    deferred: { 'add-to-agenda': 'on-agenda', withdraw: 'withdrawn' },
    'on-agenda': {
      present: 'in-discussion',
      'take-off': 'submitted',
      'carry-over': 'submitted',
      defer: 'deferred',
      withdraw: 'withdrawn',
    },
    'in-discussion': {
      present: 'in-discussion',
      'carry-over': 'submitted',
      defer: 'deferred',
      decide: 'decided',
    },
    decided: { amend: 'decided', 're-present': 'on-agenda' },
    withdrawn: {},
  };
