import { type CaseResource, choiceVisibleTo } from '@consilium/board';
import {
  type Actor,
  type AgendaItemId,
  type BallotId,
  type BallotView,
  ballotMethodSchema,
  ballotOptionSchema,
  ballotTimingSchema,
  type CaseId,
  type Choice,
  choiceSchema,
  quorumReportSchema,
  type SnapshotId,
  specialtySchema,
  tallySchema,
  type UserId,
  visibilitySchema,
} from '@consilium/contracts';
import type { Work } from '@consilium/database';

/** The newest ballot on an agenda item, for who may see ballots on its case; null where there is none. */
export async function newestBallotView(
  work: Work,
  itemId: AgendaItemId,
  voted: CaseResource,
  reader: Actor,
): Promise<BallotView | null> {
  const row = await work.db.ballot.findFirst({
    where: { itemId },
    include: ballotViewParts,
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
  });
  return row === null ? null : ballotViewOf(row, voted, reader);
}

export const ballotViewParts = {
  electors: { include: { user: { select: { name: true } } }, orderBy: { userId: 'asc' } },
  votes: true,
} as const;

export interface BallotRow {
  id: string;
  itemId: string;
  caseId: string;
  snapshotId: string;
  visibility: string;
  method: string;
  timing: string;
  deadline: Date | null;
  options: unknown;
  quorumAtOpening: unknown;
  quorumAtClose: unknown;
  tally: unknown;
  openedAt: Date;
  closedAt: Date | null;
  closedAtDeadline: boolean;
  voidedAt: Date | null;
  voidCause: string | null;
  electors: readonly {
    userId: string;
    specialty: string;
    firstVotedAt: Date | null;
    user: { name: string };
  }[];
  votes: readonly { userId: string; choice: unknown; reason: string; revision: number; castAt: Date }[];
}

/**
 * What one reader may see of a ballot. While it is veiled, and for ever once it was voided, choices and reasons of others are null,
 * whatever rows the database gave: a second protection beside row-level security on `vote`.
 */
export function ballotViewOf(row: BallotRow, voted: CaseResource, reader: Actor): BallotView {
  const visibility = visibilitySchema.parse(row.visibility);
  const status = row.voidedAt !== null ? 'voided' : row.closedAt !== null ? 'closed' : 'open';
  const votes = new Map(row.votes.map((vote) => [vote.userId, vote]));
  const own = votes.get(reader.userId);
  const electors = row.electors.map((elector) => {
    const vote = votes.get(elector.userId);
    const visible = choiceVisibleTo(
      reader,
      voted,
      { userId: elector.userId as UserId },
      { status, visibility },
    );
    const shown = visible ? vote : undefined;
    return {
      userId: elector.userId as UserId,
      name: elector.user.name,
      specialty: specialtySchema.parse(elector.specialty),
      voted: elector.firstVotedAt !== null,
      choice: shown === undefined ? null : choiceOf(shown.choice),
      reason: shown === undefined ? null : shown.reason,
    };
  });
  return {
    id: row.id as BallotId,
    itemId: row.itemId as AgendaItemId,
    caseId: row.caseId as CaseId,
    snapshotId: row.snapshotId as SnapshotId,
    status,
    visibility,
    method: ballotMethodSchema.parse(row.method),
    timing: ballotTimingSchema.parse(row.timing),
    deadline: row.deadline?.toISOString() ?? null,
    options: ballotOptionSchema.array().parse(row.options),
    electors,
    voted: electors.filter((elector) => elector.voted).length,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    closedAtDeadline: row.closedAtDeadline,
    voidedBecause: row.voidCause,
    quorumAtOpening: quorumReportSchema.parse(row.quorumAtOpening),
    quorumAtClose: row.quorumAtClose === null ? null : quorumReportSchema.parse(row.quorumAtClose),
    tally: status === 'closed' && row.tally !== null ? tallySchema.parse(row.tally) : null,
    own:
      own === undefined
        ? null
        : {
            choice: choiceOf(own.choice),
            reason: own.reason,
            castAt: own.castAt.toISOString(),
            revision: own.revision,
          },
    elector: row.electors.some((elector) => elector.userId === reader.userId),
  };
}

function choiceOf(stored: unknown): Choice {
  return choiceSchema.parse(stored);
}
