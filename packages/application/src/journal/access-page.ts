import { accessEntrySchema, type accessLogOutput, type BoardId } from '@consilium/contracts';
import type { z } from 'zod';
import type { QueryContext } from '../command';
import { behind, cursorAfter, decodeCursor } from '../page-cursor';
import { namesOf } from '../people/names';

const pageSize = 100;

/** Lines written up to 2026-11-30 call the organization's record `house`; a line of the log is never changed, so it is renamed as it is read. */
const actNamed = (stored: string): string => stored.replace(/^house\./u, 'organization.');

/** One page of the access log, newest first: a board's lines, or those that are about no board. For who has the right to all of them. */
export async function accessPage(
  context: Pick<QueryContext, 'work' | 'readable'>,
  boardId: BoardId | null,
  before: string | undefined,
): Promise<z.input<typeof accessLogOutput>> {
  const { db } = context.work;
  const after = before === undefined ? null : decodeCursor(before);
  const rows = await db.accessLog.findMany({
    where: {
      boardId,
      ...(after === null ? {} : behind('at', after)),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
  });
  const page = rows.slice(0, pageSize);
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
    entries: page.flatMap((row) =>
      context.readable('access', row.id, () =>
        accessEntrySchema.parse({
          id: row.id,
          at: row.at.toISOString(),
          actorName: names.get(row.actorId ?? '') ?? '',
          act: actNamed(row.act),
          outcome: row.outcome,
          code: row.code,
          caseId: row.caseId,
          pseudonym: pseudonyms.get(row.caseId ?? '') ?? null,
          reason: row.reason,
          count: row.count,
        }),
      ),
    ),
    nextBefore: rows.length > pageSize ? cursorAfter(page) : null,
  };
}
