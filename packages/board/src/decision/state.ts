import type {
  BallotId,
  BoardId,
  CaseType,
  DecisionReference,
  MissingItem,
  SnapshotId,
  Specialty,
  Strength,
  TherapyId,
  UserId,
} from '@consilium/contracts';
import type { BallotState } from '../ballot/state';
import type { CaseState } from '../case/state';
import type { FeeRule } from '../fee/rule';
import type { MeetingState } from '../meeting/state';
import type { BoardPerson } from '../outcome';
import type { AddedName } from '../therapy-names';

/** What the guards judge. */
export interface DecisionState {
  readonly meeting: MeetingState;
  readonly case: CaseState;
  /** Every ballot of the case, in the order of their opening. */
  readonly ballots: readonly BallotState[];
  /** Everyone with a membership on the board. */
  readonly people: readonly BoardPerson[];
  /** Names that free words are coded by, beside the built-in ones. */
  readonly therapyNames: readonly AddedName[];
  /** The board's dated fee rules; left out, the document says nothing of the fee. */
  readonly feeRules?: readonly FeeRule[];
}

export interface NamedPerson {
  readonly userId: UserId;
  readonly name: string;
  readonly specialty: Specialty | null;
}

/** What the document says beside what the guards judge. */
export interface DecisionPaper {
  readonly board: { readonly id: BoardId; readonly name: string };
  readonly meeting: { readonly title: string; readonly startsAt: string };
  readonly case: {
    readonly pseudonym: string;
    readonly type: CaseType;
    readonly question: string;
    readonly referrer: string;
  };
  /** The snapshot the draft names. */
  readonly snapshot: {
    readonly id: SnapshotId;
    readonly factsVersion: number;
    readonly edition: string;
    readonly contentHash: string;
    readonly hash: string;
    readonly primarySite: string;
    readonly whoGrade: string;
    readonly options: readonly { readonly therapy: TherapyId; readonly strength: Strength }[];
    readonly missingData: readonly MissingItem[];
  };
  /** The decision that holds until this one is signed: the case's `standingDecisionId`. Null for a first decision. */
  readonly supersedes: DecisionReference | null;
  /** Names of everyone the document can speak of: invited, recused, electors, dissenters, signer, responsible physician. */
  readonly names: readonly NamedPerson[];
}

/** A signed decision as what comes after it must know it. */
export interface SignedDecision extends DecisionReference {
  readonly ballotId: BallotId | null;
  readonly superseded: boolean;
  readonly responsibleId: UserId;
}
