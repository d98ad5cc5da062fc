import type { AuthorizedBoardId } from '@consilium/board';
import type { BoardId, MeetingId, MeetingSummary } from '@consilium/contracts';
import { meetingStatusSchema, meetingSummarySchema } from '@consilium/contracts';
import type { QueryContext } from '../command';
import { behind, cursorAfter, decodeCursor } from '../page-cursor';

export const summaryParts = {
  chair: { select: { name: true } },
  agenda: {
    orderBy: { position: 'asc' },
    select: { status: true, case: { select: { boardDecisionRequired: true } } },
  },
} as const;

const periods = { coming: ['scheduled', 'open'], over: ['closed', 'cancelled'] };

/** A month with a day before and after it: no zone is further from UTC. */
function daysAround(month: string) {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { gte: new Date(Date.UTC(year, number - 1, 0)), lt: new Date(Date.UTC(year, number, 2)) };
}

interface MeetingsAsked {
  readonly period?: 'coming' | 'over' | undefined;
  readonly month?: string | undefined;
  readonly cursor: string | null;
  readonly limit: number;
}

/** A page of a board's meetings as their reader may see them (row-level security narrows agendas to cases that may be read). */
export async function meetingSummaries(
  ctx: QueryContext,
  boardId: AuthorizedBoardId,
  { period, month, cursor, limit }: MeetingsAsked,
): Promise<{ meetings: MeetingSummary[]; nextCursor: string | null }> {
  const order = period === 'coming' ? 'asc' : 'desc';
  // Row-level security says so too, but meeting for meeting: this finds the few among many.
  const own = ctx.may('board.read', { boardId })
    ? {}
    : { agenda: { some: { case: { referrerId: ctx.actor.userId } } } };
  const rows = await ctx.work.db.meeting.findMany({
    where: {
      boardId,
      AND: [
        own,
        period === undefined ? {} : { status: { in: periods[period] } },
        month === undefined ? {} : { startsAt: daysAround(month) },
        cursor === null ? {} : behind('startsAt', decodeCursor(cursor), order),
      ],
    },
    include: summaryParts,
    orderBy: [{ startsAt: order }, { id: order }],
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  return {
    meetings: readableSummaries(ctx, page),
    nextCursor:
      rows.length > limit ? cursorAfter(page.map(({ id, startsAt }) => ({ id, at: startsAt }))) : null,
  };
}

/** The lines of those that can be shown. */
export const readableSummaries = (ctx: QueryContext, rows: readonly SummaryRow[]): MeetingSummary[] =>
  rows.flatMap((row) => ctx.readable('meeting', row.id, () => meetingSummarySchema.parse(summaryOf(row))));

/** How many are read to find one that can be shown. */
const ENOUGH = 3;

/** The board's open meeting, or else the one planned next; none where nothing is ahead. */
export async function meetingAhead(ctx: QueryContext, boardId: AuthorizedBoardId): Promise<MeetingSummary[]> {
  const first = async (status: 'open' | 'scheduled', startsAt: 'asc' | 'desc') => {
    const rows = await ctx.work.db.meeting.findMany({
      where: { boardId, status },
      include: summaryParts,
      orderBy: [{ startsAt }, { id: startsAt }],
      take: ENOUGH,
    });
    return readableSummaries(ctx, rows).slice(0, 1);
  };
  const open = await first('open', 'desc');
  return open.length > 0 ? open : first('scheduled', 'asc');
}

type SummaryRow = {
  id: string;
  boardId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  place: string;
  link: string;
  status: string;
  chair: { name: string };
  agenda: readonly { status: string; case: { boardDecisionRequired: boolean } }[];
};

/** One meeting's line in lists and at the head of its page. */
export function summaryOf(row: SummaryRow): MeetingSummary {
  return {
    id: row.id as MeetingId,
    boardId: row.boardId as BoardId,
    title: row.title,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    timeZone: row.timeZone,
    place: row.place,
    link: row.link,
    status: meetingStatusSchema.parse(row.status),
    chairName: row.chair.name,
    itemCount: row.agenda.length,
    decidedCount: row.agenda.filter((item) => item.status === 'decided').length,
    flaggedCount: row.agenda.filter((item) => item.case.boardDecisionRequired).length,
  };
}
