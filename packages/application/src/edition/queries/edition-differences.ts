import {
  type BoardId,
  differingCaseSchema,
  editionDifferencesInput,
  editionDifferencesOutput,
} from '@consilium/contracts';
import { loadEditions } from '@consilium/database';
import { z } from 'zod';
import { defineQuery, type QueryContext } from '../../command';
import { AppError } from '../../errors';
import { progressOf } from '../progress';

/** The proposed edition, else the active one, as far as it was assessed. */
async function targetOf({ work }: QueryContext) {
  const { active, proposal } = await loadEditions(work);
  const target = proposal ?? active;
  if (target === null) return null;
  const progress = await progressOf(work, target.contentHash);
  if (progress === null) return null;
  const { edition, contentHash } = target;
  return { edition, contentHash, active: proposal === null, progress };
}

/** Where a page ended: case and snapshot. */
function readCursor(text: string): { caseId: string; snapshotId: string } {
  const [caseId = '', snapshotId = ''] = text.split('_');
  if (![caseId, snapshotId].every((id) => z.uuid().safeParse(id).success)) {
    throw new AppError('invalid-input', { cursor: 'not a cursor' });
  }
  return { caseId, snapshotId };
}

/** How many cases there are, not how many of their recommendations; read from an index alone. */
const countsOf = async ({ db }: QueryContext['work'], contentHash: string, boardId: BoardId) => {
  const [counts] = await db.$queryRaw<{ open: number; past: number }[]>`
    SELECT (count(*) FILTER (WHERE NOT past))::int AS open, (count(*) FILTER (WHERE past))::int AS past
    FROM (SELECT DISTINCT past, case_id FROM edition_difference
      WHERE content_hash = ${contentHash} AND board_id = ${boardId}::uuid) AS cases`;
  return counts ?? { open: 0, past: 0 };
};

/** The board's cases that the proposed edition, or else the active one, answers otherwise, and how; the newest case first, by pages. */
export const editionDifferences = defineQuery({
  name: 'edition.differences',
  input: editionDifferencesInput,
  output: editionDifferencesOutput,
  async run(context, { boardId, past, cursor, limit }) {
    context.authorize('edition.read-differences', { boardId });
    const after = cursor === null ? null : readCursor(cursor);
    const { work } = context;
    const target = await targetOf(context);
    if (target === null) return { target, counts: { open: 0, past: 0 }, items: [], nextCursor: null };
    const { contentHash } = target;
    const rows = await work.db.editionDifference.findMany({
      where: {
        contentHash,
        boardId,
        ...(past === undefined ? {} : { past }),
        ...(after === null
          ? {}
          : {
              // Where the index begins to be read; the OR alone would be asked of every row.
              caseId: { lte: after.caseId },
              OR: [
                { caseId: { lt: after.caseId } },
                { caseId: after.caseId, snapshotId: { lt: after.snapshotId } },
              ],
            }),
      },
      include: {
        case: { select: { pseudonym: true, status: true } },
        snapshot: { select: { edition: true } },
      },
      orderBy: [{ caseId: 'desc' }, { snapshotId: 'desc' }],
      take: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      target,
      counts: await countsOf(work, contentHash, boardId),
      items: page.flatMap((row) =>
        context.readable('difference', `${row.caseId}/${row.snapshotId}`, () =>
          differingCaseSchema.parse({
            caseId: row.caseId,
            pseudonym: row.case.pseudonym,
            status: row.case.status,
            snapshotId: row.snapshotId,
            madeBy: row.snapshot.edition,
            past: row.past,
            difference: row.difference,
          }),
        ),
      ),
      nextCursor: rows.length > limit && last ? `${last.caseId}_${last.snapshotId}` : null,
    };
  },
});
