import { todayInput, todayOutput } from '@consilium/contracts';
import { dayOf } from '../calendar/wall-time';
import { type CaseFilter, findCaseListItems } from '../case/list-items';
import { defineQuery } from '../command';
import { summaryOf, summaryParts } from '../meeting/meeting-summary';
import { findToCarryOut } from './to-carry-out';
import { waitingBallots } from './waiting-ballots';

const most = 50;
const nobody: CaseFilter = { id: { in: [] } };

/** What waits for its reader on one board. */
export const getToday = defineQuery({
  name: 'today.get',
  input: todayInput,
  output: todayOutput,
  run: async (ctx, { boardId }) => {
    const { actor, work, now, boardActor, authorize } = ctx;
    authorize('board.enter', { boardId });
    const { db } = work;
    const { roles } = boardActor(boardId);
    const reads = roles.some((role) => ['member', 'chair', 'coordinator', 'auditor'].includes(role));
    const at = new Date(await now());

    const open = await db.meeting.findFirst({
      where: { boardId, status: 'open' },
      include: summaryParts,
      orderBy: { startsAt: 'desc' },
    });
    const next = await db.meeting.findFirst({
      where: { boardId, status: 'scheduled', endsAt: { gt: at } },
      include: summaryParts,
      orderBy: { startsAt: 'asc' },
    });
    const upcoming = open ?? next;
    const onAgenda: CaseFilter =
      upcoming === null || !reads
        ? nobody
        : {
            agendaItems: { some: { meetingId: upcoming.id, status: { in: ['planned', 'presented'] } } },
          };
    const unfinished: CaseFilter = {
      boardId,
      OR: [
        { status: 'draft', referrerId: actor.userId },
        {
          status: { in: ['submitted', 'on-agenda', 'deferred'] },
          missingCount: { gt: 0 },
          ...(roles.includes('coordinator') ? {} : { referrerId: actor.userId }),
        },
      ],
    };
    const undecided: CaseFilter = roles.includes('chair')
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
    return {
      openMeeting: open && summaryOf(open),
      nextMeeting: next && summaryOf(next),
      toRead: await findCaseListItems(db, actor, onAgenda, most),
      toComplete: await findCaseListItems(db, actor, unfinished, most),
      toDecide: await findCaseListItems(db, actor, undecided, most),
      ballotOpen: waiting > 0,
      toCarryOut: await findToCarryOut(
        db,
        boardId,
        { userId: actor.userId, looksAfterBoard: roles.includes('coordinator') },
        dayOf(at.toISOString(), board.timeZone),
      ),
      asynchronousBallots: await waitingBallots(ctx, boardId, at),
    };
  },
});
