import type { BallotId, CaseId, MeetingId } from '@consilium/contracts';
import { type LoadedBallot, loadBallot } from '@consilium/database';
import type { CommandContext } from '../command';
import { notFound } from '../errors';

/** Where a ballot belongs; read without a lock, since these never change. Throws `not-found`. */
export async function placeOfBallot(
  ctx: CommandContext,
  ballotId: BallotId,
): Promise<{ readonly meetingId: MeetingId; readonly caseId: CaseId }> {
  const row = await ctx.work.db.ballot.findUnique({
    where: { id: ballotId },
    select: { meetingId: true, caseId: true },
  });
  if (row === null) throw notFound();
  ctx.about(row.caseId as CaseId);
  return { meetingId: row.meetingId as MeetingId, caseId: row.caseId as CaseId };
}

/**
 * Locks a ballot's row: shared for votes, exclusively for whatever ends the ballot. All take an advisory lock first and so queue in order:
 * PostgreSQL lets new shared row locks pass a waiting exclusive one, and unceasing votes would keep a close waiting for ever. This lock
 * is taken last, after the case's.
 */
export async function lockBallot(
  { work }: Pick<CommandContext, 'work'>,
  ballotId: BallotId,
  mode: 'share' | 'update',
): Promise<void> {
  await work.db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ballot/${ballotId}`}, 0))::text`;
  await work.lock('ballot', ballotId, mode);
}

/**
 * Locks a ballot for a vote: a close sees every vote that was acknowledged, and no vote is acknowledged after it. Among themselves the
 * votes of one ballot queue: the turnout each of them tells is exact, and two devices of one voter make two revisions, the later one
 * counting.
 */
export async function lockBallotForVote(ctx: CommandContext, ballotId: BallotId): Promise<LoadedBallot> {
  await lockBallot(ctx, ballotId, 'share');
  return found(await loadBallot(ctx.work, ballotId));
}

/** Locks a ballot exclusively, to void it: each concurrent vote either commits before or is refused after. */
export async function lockBallotAlone(ctx: CommandContext, ballotId: BallotId): Promise<LoadedBallot> {
  await lockBallot(ctx, ballotId, 'update');
  return found(await loadBallot(ctx.work, ballotId));
}

export function found<Row>(row: Row | null): Row {
  if (row === null) throw notFound();
  return row;
}
