import { exportStreamInput } from '@consilium/contracts';
import { exportHeader, exportRow, genesisHash } from '@consilium/journal';
import { z } from 'zod';
import { defineQuery } from '../../command';

const pageSize = 500;

/**
 * One page of an export, as text: the header when `after` is null. Pages are units of work of their own, so that a slow reader holds
 * no transaction open; the head is fixed by the first.
 */
export const exportPage = defineQuery({
  name: 'journal.export',
  input: z.strictObject({
    ...exportStreamInput.shape,
    after: z.number().int().nullable(),
    end: z.number().int().nullable(),
  }),
  output: z.object({ lines: z.array(z.string()), last: z.number().int(), end: z.number().int() }),
  run: async (context, { boardId, reason, after, end }) => {
    context.authorize('journal.export', { boardId });
    const { db } = context.work;
    const stream = `board:${boardId}`;
    if (after === null || end === null) {
      context.logAccess({ boardId, reason });
      const head = await db.journalHead.findUnique({ where: { stream } });
      const seq = Number(head?.seq ?? 0);
      const header = exportHeader({ stream, seq, hash: head?.hash ?? genesisHash }, await context.now());
      return { lines: [header], last: 0, end: seq };
    }
    const rows = await db.journalEvent.findMany({
      where: { stream, seq: { gt: after, lte: end } },
      orderBy: { seq: 'asc' },
      take: pageSize,
      select: { seq: true, bytes: true, hash: true },
    });
    const lines = rows.map((row) => exportRow(row.bytes, row.hash));
    return { lines, last: Number(rows.at(-1)?.seq ?? end), end };
  },
});
