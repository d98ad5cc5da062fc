import { type AuthorizedBoardId, isChair } from '@consilium/board';
import { type BallotId, instantSchema, type MeetingId, type todayOutput } from '@consilium/contracts';
import type { z } from 'zod';
import type { QueryContext } from '../command';

/**
 * Asynchronous ballots that wait for this reader, the nearest deadline first: for the vote of an elector who has not voted, and past the
 * deadline for a chair's close. None closes by itself: the close opens veiled choices, which takes a chair's right to see them.
 */
export async function waitingBallots(
  { actor, work, boardActor, readable }: QueryContext,
  boardId: AuthorizedBoardId,
  at: Date,
): Promise<z.output<typeof todayOutput>['asynchronousBallots']> {
  const { userId } = actor;
  const waiting = {
    case: { recusals: { none: { userId } } },
    electors: { some: { userId, firstVotedAt: null } },
    deadline: { gt: at },
  };
  const over = { case: { recusals: { none: { userId } } }, deadline: { lte: at } };
  const rows = await work.db.ballot.findMany({
    where: {
      boardId,
      timing: 'asynchronous',
      closedAt: null,
      voidedAt: null,
      OR: isChair(boardActor(boardId)) ? [waiting, over] : [waiting],
    },
    include: {
      case: { select: { pseudonym: true } },
      meeting: { select: { timeZone: true } },
      electors: { select: { firstVotedAt: true } },
    },
    orderBy: [{ deadline: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(({ deadline, ...row }) =>
    deadline === null
      ? []
      : readable('ballot', row.id, () => ({
          ballotId: row.id as BallotId,
          meetingId: row.meetingId as MeetingId,
          pseudonym: row.case.pseudonym,
          deadline: instantSchema.parse(deadline.toISOString()),
          timeZone: row.meeting.timeZone,
          voted: row.electors.filter((elector) => elector.firstVotedAt !== null).length,
          electors: row.electors.length,
          waitsFor: deadline > at ? ('vote' as const) : ('close' as const),
        })),
  );
}
