import { exportOrganizationInput, exportStreamInput } from '@consilium/contracts';
import { boardStream, organizationStream } from '@consilium/database';
import { exportHeader, exportRow, genesisHash } from '@consilium/journal';
import { z } from 'zod';
import { defineQuery, type QueryContext } from '../../command';

const pageSize = 500;
/** The row to go on after, and the last one there is; both null for the header. */
const place = { after: z.number().int().nullable(), end: z.number().int().nullable() };
const output = z.object({ lines: z.array(z.string()), last: z.number().int(), end: z.number().int() });

/**
 * One page of an export, as text: the header when `after` is null. Pages are units of work of their own, so that a slow reader holds
 * no transaction open; the head is fixed by the first.
 */
async function pageOf(
  context: QueryContext,
  stream: string,
  { after, end }: { readonly after: number | null; readonly end: number | null },
  logOnce: () => void,
): Promise<z.output<typeof output>> {
  const { db } = context.work;
  if (after === null || end === null) {
    logOnce();
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
}

/** Of a board's journal (its auditor, with a reason). */
export const exportPage = defineQuery({
  name: 'journal.export',
  input: z.strictObject({ ...exportStreamInput.shape, ...place }),
  output,
  run: async (context, { boardId, reason, ...at }) => {
    context.authorize('journal.export', { boardId });
    return pageOf(context, boardStream(boardId), at, () => context.logAccess({ boardId, reason }));
  },
});

/** Of the organization's (its auditor, with a reason). */
export const exportOrganizationPage = defineQuery({
  name: 'organization.export',
  input: z.strictObject({ ...exportOrganizationInput.shape, ...place }),
  output,
  run: async (context, { reason, ...at }) => {
    context.authorizeOrganization('audit');
    return pageOf(context, organizationStream, at, () => context.logAccess({ boardId: null, reason }));
  },
});
