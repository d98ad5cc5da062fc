import { accessLogInput, accessLogOutput, type CaseId } from '@consilium/contracts';
import { defineQuery } from '../../command';
import { decodeCursor, encodeCursor } from '../../page-cursor';
import { namesOf } from '../../people/names';

const pageSize = 100;

/** Who read what, and who was refused, newest first. Reading it is logged too. */
export const readAccessLog = defineQuery({
  name: 'journal.accessLog',
  input: accessLogInput,
  output: accessLogOutput,
  run: async (context, { boardId, before }) => {
    context.authorize('access-log.read', { boardId });
    // Each page, or whoever begins with a later one would read unseen; within a minute it is one line.
    context.logAccess({ boardId });
    const { db } = context.work;
    const after = before === undefined ? null : decodeCursor(before);
    const rows = await db.accessLog.findMany({
      where: {
        boardId,
        ...(after === null ? {} : { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] }),
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
    });
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    const names = await namesOf(
      db,
      page.flatMap((row) => (row.actorId === null ? [] : [row.actorId])),
    );
    const cases = await db.case.findMany({
      where: { id: { in: page.flatMap((row) => (row.caseId === null ? [] : [row.caseId])) } },
      select: { id: true, pseudonym: true },
    });
    const pseudonyms = new Map(cases.map((each) => [each.id, each.pseudonym]));
    return {
      entries: page.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        actorName: names.get(row.actorId ?? '') ?? '',
        act: row.act,
        outcome: row.outcome as 'allowed' | 'refused',
        code: row.code,
        caseId: row.caseId as CaseId | null,
        pseudonym: pseudonyms.get(row.caseId ?? '') ?? null,
        reason: row.reason,
        count: row.count,
      })),
      nextBefore:
        rows.length > pageSize && last ? encodeCursor({ at: last.at.toISOString(), id: last.id }) : null,
    };
  },
});
