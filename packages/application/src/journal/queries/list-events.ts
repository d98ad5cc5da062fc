import type { BoardActor } from '@consilium/board';
import { listEventsInput, listEventsOutput } from '@consilium/contracts';
import type { Work } from '@consilium/database';
import { genesisHash } from '@consilium/journal';
import { defineQuery } from '../../command';
import { dayStart } from '../day';
import { eventColumns, toHistoryLines } from '../history-lines';

type EventFilter = NonNullable<NonNullable<Parameters<Work['db']['journalEvent']['findMany']>[0]>['where']>;

/** All for the auditor; for others their own acts, and the board's decisions (a referrer's: of own cases, by row-level security). */
function scope({ userId, roles }: BoardActor): EventFilter {
  if (roles.includes('auditor')) return {};
  const decisions = roles.some((role) => role === 'chair' || role === 'coordinator' || role === 'referrer');
  const own: EventFilter = { actorId: userId };
  return decisions ? { OR: [own, { type: { startsWith: 'decision.' } }] } : own;
}

/** The board's journal, newest first. */
export const listEvents = defineQuery({
  name: 'journal.list',
  input: listEventsInput,
  output: listEventsOutput,
  run: async (context, input) => {
    const actor = context.boardActor(input.boardId);
    if (!actor.roles.includes('referrer'))
      context.authorize('journal.read-own-acts', { boardId: input.boardId });
    const { db } = context.work;
    const board = await db.board.findUniqueOrThrow({ where: { id: input.boardId } });
    const stream = `board:${input.boardId}`;
    // Each page, or whoever begins with a later one would read unseen; within a minute it is one line.
    if (actor.roles.includes('auditor')) {
      context.logAccess({
        boardId: input.boardId,
        ...(input.caseId === undefined ? {} : { caseId: input.caseId }),
      });
    }
    const filters: EventFilter[] = [{ stream }, scope(actor)];
    if (input.types !== undefined && input.types.length > 0) filters.push({ type: { in: input.types } });
    if (input.actorId !== undefined) filters.push({ actorId: input.actorId });
    if (input.caseId !== undefined) filters.push({ caseId: input.caseId });
    if (input.from !== undefined) filters.push({ at: { gte: dayStart(input.from, board.timeZone, 0) } });
    if (input.to !== undefined) filters.push({ at: { lt: dayStart(input.to, board.timeZone, 1) } });
    if (input.before !== undefined) filters.push({ seq: { lt: input.before } });

    const rows = await db.journalEvent.findMany({
      where: { AND: filters },
      orderBy: { seq: 'desc' },
      take: input.limit + 1,
      select: eventColumns,
    });
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    const head = await db.journalHead.findUnique({ where: { stream } });
    return {
      events: await toHistoryLines(context, input.boardId, page),
      nextBefore: rows.length > input.limit && last ? Number(last.seq) : null,
      head: { seq: Number(head?.seq ?? 0), hash: head?.hash ?? genesisHash },
    };
  },
});
