import type { BallotState, Opening } from '@consilium/board';
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
import type { Prisma } from '../generated/client';
import { fromJson } from '../json';
import type { Work } from '../unit-of-work/work';

type Reader = Pick<Work, 'db'>;

/** A ballot with who has voted, which is known also while the choices are veiled. */
export type LoadedBallot = BallotState & { readonly votedUserIds: readonly UserId[] };

const parts = {
  electors: { orderBy: { userId: 'asc' } },
  votes: { orderBy: { userId: 'asc' } },
} as const satisfies Prisma.BallotInclude;
type Row = Prisma.BallotGetPayload<{ include: typeof parts }>;

function stateOf(row: Row): LoadedBallot {
  return {
    id: row.id as BallotId,
    itemId: row.itemId as AgendaItemId,
    caseId: row.caseId as CaseId,
    meetingId: row.meetingId as MeetingId,
    snapshotId: row.snapshotId as SnapshotId,
    status: row.voidedAt ? 'voided' : row.closedAt ? 'closed' : 'open',
    visibility: row.visibility as Visibility,
    method: row.method as BallotMethod,
    timing: row.timing as BallotTiming,
    deadline: row.deadline?.toISOString() ?? null,
    options: fromJson<BallotOption[]>(row.options),
    electors: row.electors.map(({ userId, specialty }) => ({
      userId: userId as UserId,
      specialty: specialty as Specialty,
    })),
    votes: row.votes.map(({ userId, choice, reason, revision }) => ({
      userId: userId as UserId,
      choice: fromJson<Choice>(choice),
      reason,
      revision,
    })),
    votedUserIds: row.electors.flatMap(({ userId, firstVotedAt }) =>
      firstVotedAt ? [userId as UserId] : [],
    ),
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    quorumAtOpening: fromJson<QuorumReport>(row.quorumAtOpening),
    quorumAtClose: row.quorumAtClose === null ? null : fromJson<QuorumReport>(row.quorumAtClose),
    tally: row.tally === null ? null : fromJson<Tally>(row.tally),
  };
}

/**
 * A ballot as this actor may see it; null when there is none. While it is open and veiled `votes` holds the actor's own only,
 * and the same for a voided one: the database shows no others.
 */
export async function loadBallot({ db }: Reader, id: BallotId): Promise<LoadedBallot | null> {
  const row = await db.ballot.findUnique({ where: { id }, include: parts });
  return row && stateOf(row);
}

/** Every ballot of a case in the order of their opening, as this actor may see them. */
export async function loadBallotsOfCase({ db }: Reader, caseId: CaseId): Promise<LoadedBallot[]> {
  const rows = await db.ballot.findMany({ where: { caseId }, include: parts, orderBy: { openedAt: 'asc' } });
  return rows.map(stateOf);
}

/**
 * A ballot with every vote and what opens it, for the chair who closes it now; null when there is none. Lock it for update
 * first. The database shows veiled choices only to a chair of that board who names the ballot, and only between the two
 * statements here: anyone else gets what `loadBallot` gives. No function with its owner's rights is needed for it, and a refused
 * close leaves nothing half closed.
 */
export async function loadBallotForClosing(
  { db }: Reader,
  id: BallotId,
): Promise<{ readonly ballot: LoadedBallot; readonly openings: readonly Opening[] } | null> {
  await db.$queryRaw`SELECT set_config('app.closing_ballot', ${id}, true)`;
  const ballot = await loadBallot({ db }, id);
  const sealed = await db.$queryRaw<{ userId: UserId; seq: bigint; choice: Choice; salt: string }[]>`
    SELECT DISTINCT ON (author_id) author_id AS "userId", seq, value AS choice, salt::text AS salt
    FROM journal_sealed WHERE ballot_id = ${id}::uuid AND name = 'choice' ORDER BY author_id, seq DESC`;
  await db.$queryRaw`SELECT set_config('app.closing_ballot', '', true)`;
  return ballot && { ballot, openings: sealed.map((row) => ({ ...row, seq: Number(row.seq) })) };
}
