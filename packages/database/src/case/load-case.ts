import type { CaseContent, CaseState } from '@consilium/board';
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
  Recommendation,
  SnapshotId,
  UserId,
} from '@consilium/contracts';
import { fromJson } from '../json';
import type { Work } from '../unit-of-work/work';

/** What the rules need of a case; null when there is none for this actor. Lock it first where it will be changed. */
export async function loadCase({ db }: Pick<Work, 'db'>, id: CaseId): Promise<CaseState | null> {
  const row = await db.case.findUnique({
    where: { id },
    select: {
      boardId: true,
      status: true,
      referrerId: true,
      version: true,
      factsVersion: true,
      currentSnapshotId: true,
      currentSnapshot: { select: { origin: true, boardDecisionReasons: true, recommendation: true } },
      recusals: { select: { userId: true } },
      ballots: { where: { closedAt: null, voidedAt: null }, select: { id: true, meetingId: true } },
      decisions: { where: { kind: 'decision', supersededBy: null }, select: { id: true } },
    },
  });
  if (!row) return null;
  const { currentSnapshot: snapshot } = row;
  const [openBallot] = row.ballots;
  return {
    id,
    boardId: row.boardId as BoardId,
    status: row.status as CaseStatus,
    referrerId: row.referrerId as UserId,
    version: row.version,
    factsVersion: row.factsVersion,
    currentSnapshotId: row.currentSnapshotId as SnapshotId | null,
    origin: (snapshot?.origin ?? null) as EmbryonicOrigin | null,
    boardDecisionReasons: (snapshot?.boardDecisionReasons ?? []) as BoardReason[],
    offered: snapshot
      ? fromJson<Recommendation>(snapshot.recommendation).options.map(({ therapy }) => therapy)
      : [],
    recusedUserIds: row.recusals.map(({ userId }) => userId as UserId),
    openBallot: openBallot
      ? { id: openBallot.id as BallotId, meetingId: openBallot.meetingId as MeetingId }
      : null,
    standingDecisionId: (row.decisions[0]?.id ?? null) as DecisionId | null,
  };
}

/** What people entered, as it stands; null when there is no such case for this actor. */
export async function loadCaseContent({ db }: Pick<Work, 'db'>, id: CaseId): Promise<CaseContent | null> {
  const row = await db.case.findUnique({
    where: { id },
    select: { type: true, question: true, facts: true },
  });
  if (!row) return null;
  return { type: row.type as CaseType, question: row.question, facts: fromJson<ClinicalFacts>(row.facts) };
}
