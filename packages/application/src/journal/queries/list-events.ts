import { type BoardId, boardEventTypes, listEventsInput, listEventsOutput } from '@consilium/contracts';
import { boardStream } from '@consilium/database';
import { genesisHash } from '@consilium/journal';
import { defineQuery, type QueryContext } from '../../command';
import { daysOf } from '../day';
import { type EventFilter, findEvents } from '../event-page';
import { toHistoryLines } from '../history-lines';

const decisions: EventFilter = {
  type: { in: boardEventTypes.filter((type) => type.startsWith('decision.')) },
};

/** What of the journal is for the actor: all of it, or their own acts and the decisions, of the board or of the cases they referred. */
async function scope({ actor, work, may }: QueryContext, boardId: BoardId): Promise<EventFilter> {
  if (may('journal.read', { boardId })) return {};
  const parts: EventFilter[] = [];
  if (may('journal.read-own-acts', { boardId })) parts.push({ actorId: actor.userId });
  if (may('journal.read-decisions', { boardId })) parts.push(decisions);
  else if (may('journal.read-case-decisions', { boardId, referrerId: actor.userId })) {
    const own = await work.db.case.findMany({
      where: { boardId, referrerId: actor.userId },
      select: { id: true },
    });
    parts.push({ ...decisions, caseId: { in: own.map(({ id }) => id) } });
  }
  return { OR: parts };
}

/** The board's journal, newest first. */
export const listEvents = defineQuery({
  name: 'journal.list',
  input: listEventsInput,
  output: listEventsOutput,
  run: async (context, input) => {
    const { boardId } = input;
    context.authorize('journal.list', { boardId });
    const { db } = context.work;
    const board = await db.board.findUniqueOrThrow({ where: { id: boardId } });
    const stream = boardStream(boardId);
    // Each page, or whoever begins with a later one would read unseen; within a minute it is one line.
    if (context.may('journal.read', { boardId })) {
      context.logAccess({
        boardId,
        ...(input.caseId === undefined ? {} : { caseId: input.caseId }),
      });
    }
    const filters: EventFilter[] = [await scope(context, boardId)];
    if (input.types !== undefined && input.types.length > 0) filters.push({ type: { in: input.types } });
    if (input.actorId !== undefined) filters.push({ actorId: input.actorId });
    if (input.caseId !== undefined) filters.push({ caseId: input.caseId });
    const page = await findEvents(db, stream, filters, daysOf(input, board.timeZone), input);
    const head = await db.journalHead.findUnique({ where: { stream } });
    return {
      events: await toHistoryLines(context, boardId, page.rows),
      nextBefore: page.nextBefore,
      nextAfter: page.nextAfter,
      head: { seq: Number(head?.seq ?? 0), hash: head?.hash ?? genesisHash },
    };
  },
});
