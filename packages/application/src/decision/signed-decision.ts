import type { CaseState, SignedDecision } from '@consilium/board';
import {
  type BallotId,
  type CaseId,
  type DecisionId,
  decisionDocumentSchema,
  type UserId,
} from '@consilium/contracts';
import type { Work } from '@consilium/database';
import { dayOf } from '../calendar/wall-time';
import type { CommandContext, QueryContext } from '../command';
import { notFound } from '../errors';
import { lockCase } from '../meeting/load-meeting';

const parts = {
  board: { select: { timeZone: true } },
  responsible: { select: { name: true } },
  supersededBy: { select: { id: true, signedAt: true } },
  addenda: { orderBy: { seq: 'asc' }, include: { responsible: { select: { name: true } } } },
  dissents: { orderBy: { recordedAt: 'asc' }, include: { user: { select: { name: true } } } },
  reports: {
    orderBy: { reportedAt: 'desc' },
    include: { reporter: { select: { name: true } } },
  },
} as const;

const findRow = (db: Work['db'], id: DecisionId) =>
  db.decision.findFirst({ where: { id, kind: 'decision' }, include: parts });
/** A decision's row with all that came after it. */
export type SignedRow = NonNullable<Awaited<ReturnType<typeof findRow>>>;

/** Reads a decision (never an addendum) as far as the asking person may know of it. Throws `not-found`. */
export async function getSignedRow({ work }: QueryContext, id: DecisionId): Promise<SignedRow> {
  const row = await findRow(work.db, id);
  if (row === null) throw notFound();
  return row;
}

/** Locks the case that a decision is on, and reads both. Throws `not-found`. */
export async function lockDecided(
  ctx: CommandContext,
  id: DecisionId,
): Promise<{ readonly row: SignedRow; readonly case: CaseState }> {
  const { caseId } = await getSignedRow(ctx, id);
  const decided = await lockCase(ctx, caseId as CaseId);
  // Once more: until the lock it might have been superseded, or added to.
  return { row: await getSignedRow(ctx, id), case: decided };
}

/** Who answers for a decision and by when: each addendum's row holds what it left as it was. */
export function obligationOf(row: SignedRow): {
  readonly userId: UserId;
  readonly name: string;
  readonly dueOn: string;
} {
  const newest = row.addenda.at(-1) ?? row;
  return {
    userId: newest.responsibleId as UserId,
    name: newest.responsible.name,
    dueOn: newest.dueOn.toISOString().slice(0, 10),
  };
}

/** A decision as the rules of what comes after it see it. */
export const signedDecisionOf = (row: SignedRow): SignedDecision => ({
  id: row.id as DecisionId,
  sha256: row.sha256,
  signedAt: row.signedAt.toISOString(),
  ballotId: row.ballotId as BallotId | null,
  superseded: row.supersededBy !== null,
  responsibleId: obligationOf(row).userId,
});

/** Whose dissent is on record: at the signing, or since. */
export const dissentersOf = (row: SignedRow): UserId[] => [
  ...decisionDocumentSchema.parse(row.document).dissent.map(({ userId }) => userId),
  ...row.dissents.map(({ userId }) => userId as UserId),
];

/** Who had a say in a decision: its ballot's electors, or by consensus everyone who attended its meeting. */
export async function findWhoHadASay({ db }: Pick<Work, 'db'>, row: SignedRow): Promise<UserId[]> {
  const found =
    row.ballotId === null
      ? await db.attendance.findMany({ where: { meetingId: row.meetingId }, select: { userId: true } })
      : await db.elector.findMany({ where: { ballotId: row.ballotId }, select: { userId: true } });
  return found.map(({ userId }) => userId as UserId);
}

/** Whether a decision's day has passed without a word; one that was superseded is nobody's duty any more. `now`: ISO instant. */
export const isOverdue = (row: SignedRow, now: string): boolean =>
  row.supersededBy === null &&
  row.reports.length === 0 &&
  obligationOf(row).dueOn < dayOf(now, row.board.timeZone);
