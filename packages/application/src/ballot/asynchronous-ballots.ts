import { asynchronousBallotAbilities } from '@consilium/board';
import type { AsynchronousBallot, BallotId, CaseId, MeetingId } from '@consilium/contracts';
import { resourceOf } from '../case/case-resource';
import type { QueryContext } from '../command';
import { findCase } from '../meeting/load-meeting';
import { ballotViewOf, ballotViewParts } from './ballot-view';

/** A meeting's asynchronous ballots that the actor may see, the newest first, without the one that the room shows already. */
export async function asynchronousBallotsOf(
  ctx: QueryContext,
  meetingId: MeetingId,
  shown: BallotId | null,
): Promise<AsynchronousBallot[]> {
  const rows = await ctx.work.db.ballot.findMany({
    where: { meetingId, timing: 'asynchronous' },
    include: { ...ballotViewParts, case: { select: { pseudonym: true } } },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
  });
  const now = await ctx.now();
  const ballots: AsynchronousBallot[] = [];
  for (const row of rows.filter(({ id }) => id !== shown)) {
    const resource = resourceOf(await findCase(ctx, row.caseId as CaseId));
    if (!ctx.may('ballot.read', resource)) continue;
    const ballot = ballotViewOf(row, resource, ctx.actor);
    ballots.push({
      ballot,
      pseudonym: row.case.pseudonym,
      abilities: asynchronousBallotAbilities(ctx.actor, resource, ballot, now),
    });
  }
  return ballots;
}
