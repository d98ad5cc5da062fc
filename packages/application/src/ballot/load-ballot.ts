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
 * Locks a ballot for a vote. Votes hold it in share, so a close (which takes it for update) sees every vote that was acknowledged, and no
 * vote is acknowledged after it. Among themselves the votes of one ballot queue: the turnout each of them tells is exact, and two
 * devices of one voter make two revisions, the later one counting.
 */
export async function lockBallotForVote(ctx: CommandContext, ballotId: BallotId): Promise<LoadedBallot> {
  await ctx.work.lock('ballot', ballotId, 'share');
  await ctx.work.db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`vote/${ballotId}`}, 0))::text`;
  return found(await loadBallot(ctx.work, ballotId));
}

/** Locks a ballot alone, to void it: every vote that is on its way is in before, or refused after. */
export async function lockBallotAlone(ctx: CommandContext, ballotId: BallotId): Promise<LoadedBallot> {
  await ctx.work.lock('ballot', ballotId, 'update');
  return found(await loadBallot(ctx.work, ballotId));
}

export function found<Row>(row: Row | null): Row {
  if (row === null) throw notFound();
  return row;
}
