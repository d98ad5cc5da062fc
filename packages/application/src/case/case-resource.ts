import type { CaseResource, CaseState } from '@consilium/board';
import type { BoardId, CaseId, CaseStatus, UserId } from '@consilium/contracts';
import type { Work } from '@consilium/database';
import { notFound } from '../errors';

const resourceColumns = {
  id: true,
  boardId: true,
  referrerId: true,
  status: true,
  recusals: { select: { userId: true } },
  ballots: {
    where: { closedAt: null, voidedAt: null },
    select: { electors: { select: { userId: true } } },
  },
} as const;
type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;
const findRow = (db: Work['db'], id: string) =>
  db.case.findUnique({ where: { id }, select: resourceColumns });

const resourceIn = (row: Row): CaseResource => ({
  boardId: row.boardId as BoardId,
  referrerId: row.referrerId as UserId,
  status: row.status as CaseStatus,
  recusedUserIds: row.recusals.map(({ userId }) => userId as UserId),
  electorIds: row.ballots.flatMap(({ electors }) => electors.map(({ userId }) => userId as UserId)),
});

/** What the policy must know of a case. Null where there is none, or none that the asking person may know of. */
export async function findCaseResource(db: Work['db'], caseId: CaseId): Promise<CaseResource | null> {
  const row = await findRow(db, caseId);
  return row && resourceIn(row);
}

/** What the policy must know of a case; throws `not-found`. */
export async function getCaseResource(db: Work['db'], caseId: CaseId): Promise<CaseResource> {
  const found = await findCaseResource(db, caseId);
  if (found === null) throw notFound();
  return found;
}

/** The policy's view of a case that is already loaded for the rules; electors are left out, since only readings ask for them. */
export const resourceOf = (state: CaseState): CaseResource => ({
  boardId: state.boardId,
  referrerId: state.referrerId,
  status: state.status,
  recusedUserIds: state.recusedUserIds,
  electorIds: [],
});
