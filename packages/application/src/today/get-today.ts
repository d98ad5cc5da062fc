import { isChair, isCoordinator } from '@consilium/board';
import { todayInput, todayOutput } from '@consilium/contracts';
import { dayOf } from '../calendar/wall-time';
import { type CaseFilter, findCaseListItems } from '../case/list-items';
import { defineQuery } from '../command';
import { readableSummaries, summaryParts } from '../meeting/meeting-summary';
import { findToCarryOut } from './to-carry-out';
import { waitingBallots } from './waiting-ballots';

const most = 50;
/** As many are asked for as may stand before the one that is wanted and can't be shown. */
const few = 5;
const nobody: CaseFilter = { id: { in: [] } };

/** What waits for its reader on one board. */
export const getToday = defineQuery({
  name: 'today.get',
  input: todayInput,
  output: todayOutput,
  run: async (ctx, input) => {
    const { actor, work, now, boardActor } = ctx;
    const boardId = ctx.authorizeBoard('board.enter', input.boardId);
    const { db } = work;
    const who = boardActor(boardId);
    const reads = ctx.may('board.read', { boardId });
    const at = new Date(await now());

    const running = await db.meeting.findMany({
      where: { boardId, status: 'open' },
      include: summaryParts,
      orderBy: { startsAt: 'desc' },
      take: few,
    });
    const ahead = await db.meeting.findMany({
      where: { boardId, status: 'scheduled', endsAt: { gt: at } },
      include: summaryParts,
      orderBy: { startsAt: 'asc' },
      take: few,
    });
    const [open = null] = readableSummaries(ctx, running);
    const [next = null] = readableSummaries(ctx, ahead);
    const upcoming = open ?? next;
    const onAgenda: CaseFilter =
      upcoming === null || !reads
        ? nobody
        : {
            agendaItems: { some: { meetingId: upcoming.id, status: { in: ['planned', 'presented'] } } },
          };
    // Two questions, each with an index of its own: one OR of both would read every case in work.
    const drafts: CaseFilter = { boardId, status: 'draft', referrerId: actor.userId };
    const incomplete: CaseFilter = {
      boardId,
      status: { in: ['submitted', 'on-agenda', 'deferred'] },
      missingCount: { gt: 0 },
      ...(isCoordinator(who) ? {} : { referrerId: actor.userId }),
    };
    const undecided: CaseFilter = isChair(who)
      ? { boardId, agendaItems: { some: { status: 'presented', meeting: { status: 'open' } } } }
      : nobody;

    const board = await db.board.findUniqueOrThrow({ where: { id: boardId }, select: { timeZone: true } });
    const waiting = await db.elector.count({
      where: {
        boardId,
        userId: actor.userId,
        firstVotedAt: null,
        ballot: { closedAt: null, voidedAt: null, timing: 'meeting' },
      },
    });
    const toCarryOut = await findToCarryOut(
      ctx,
      boardId,
      { userId: actor.userId, looksAfterBoard: isCoordinator(who) },
      dayOf(at.toISOString(), board.timeZone),
      most,
    );
    const unfinished = [
      ...(await findCaseListItems(ctx, drafts, most)),
      ...(await findCaseListItems(ctx, incomplete, most)),
    ];
    return {
      openMeeting: open,
      nextMeeting: next,
      toRead: await findCaseListItems(ctx, onAgenda, most),
      toComplete: unfinished
        .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt))
        .slice(0, most),
      toDecide: await findCaseListItems(ctx, undecided, most),
      counts: {
        toRead: await db.case.count({ where: onAgenda }),
        toComplete: (await db.case.count({ where: drafts })) + (await db.case.count({ where: incomplete })),
        toDecide: await db.case.count({ where: undecided }),
        toCarryOut: toCarryOut.total,
      },
      ballotOpen: waiting > 0,
      toCarryOut: toCarryOut.items,
      asynchronousBallots: await waitingBallots(ctx, boardId, at),
    };
  },
});
