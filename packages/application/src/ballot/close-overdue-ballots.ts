import { closeAtDeadline } from '@consilium/board';
import type { BallotId, BoardId, BoardReason, EmbryonicOrigin, JournalActor } from '@consilium/contracts';
import { boardStream, loadBallotForClosing, loadQuorumRules, type Work } from '@consilium/database';
import type { Deps } from '../application';
import { AppError } from '../errors';
import { lockBallot } from './load-ballot';

const service = { service: 'deadlines' } as const;
const nobody: JournalActor = { id: 'system', role: 'system', session: null };

/**
 * Closes asynchronous ballots whose deadline has passed by the database's clock, in nobody's name, each in a unit of work of its own; gives
 * how many this call closed. Safe in several processes at once: the slower one finds the ballot closed. A failure is reported and
 * tried again by the next call, and does not keep other ballots from closing.
 */
export async function closeOverdueBallots(
  deps: Pick<Deps, 'database' | 'logger' | 'onCommitted'>,
): Promise<number> {
  const { unitOfWork } = deps.database;
  const overdue = await unitOfWork.as(
    service,
    async ({ db, now }) =>
      db.ballot.findMany({
        where: {
          timing: 'asynchronous',
          closedAt: null,
          voidedAt: null,
          deadline: { lte: new Date(await now()) },
        },
        select: { id: true },
        orderBy: { deadline: 'asc' },
      }),
    { readOnly: true },
  );
  let closed = 0;
  for (const { id } of overdue) {
    try {
      const written = await unitOfWork.as(service, (work) => closeOne(work, id as BallotId));
      if (written === null) continue;
      closed += 1;
      deps.onCommitted?.(written.stream, written.seq);
    } catch (error) {
      deps.logger.error({ err: error, ballotId: id }, 'An overdue ballot could not be closed');
    }
  }
  return closed;
}

/** Null where somebody else ended the ballot meanwhile. */
async function closeOne(work: Work, id: BallotId): Promise<{ stream: string; seq: number } | null> {
  await lockBallot({ work }, id, 'update');
  const loaded = await loadBallotForClosing(work, id);
  if (loaded === null || loaded.ballot.status !== 'open') return null;
  const { ballot, openings } = loaded;
  const { boardId: board, timeZone } = await work.db.meeting.findUniqueOrThrow({
    where: { id: ballot.meetingId },
    select: { boardId: true, timeZone: true },
  });
  const snapshot = await work.db.recommendationSnapshot.findUniqueOrThrow({
    where: { id: ballot.snapshotId },
    select: { origin: true, boardDecisionReasons: true },
  });
  const boardId = board as BoardId;
  const outcome = closeAtDeadline(
    {
      ballot,
      case: {
        origin: snapshot.origin as EmbryonicOrigin,
        boardDecisionReasons: snapshot.boardDecisionReasons as BoardReason[],
      },
      rules: await loadQuorumRules(work, boardId),
      timeZone,
    },
    { openings },
    { now: await work.now() },
  );
  if (!outcome.ok) throw new AppError(outcome.code, outcome.details);
  const stream = boardStream(boardId);
  const { seq } = await work.record(stream, nobody, outcome.events);
  return { stream, seq };
}
