import type { AssessmentProgress, BoardId, BoardImpact } from '@consilium/contracts';
import type { Work } from '@consilium/database';

/** How far the cases were read for an edition; null where nobody asked for it. */
export async function progressOf(
  { db }: Pick<Work, 'db'>,
  contentHash: string,
): Promise<AssessmentProgress | null> {
  const row = await db.editionAssessment.findUnique({ where: { contentHash } });
  return (
    row && {
      done: row.done,
      total: row.total,
      running: row.roundStartedAt !== null,
      coveredAt: row.coveredAt?.toISOString() ?? null,
    }
  );
}

/** How many cases of each board are answered otherwise, as far as the reader may count them. */
export async function impactOf({ db }: Pick<Work, 'db'>, contentHash: string): Promise<BoardImpact[]> {
  const counted = await db.$queryRaw<{ boardId: BoardId; open: number; past: number }[]>`
    SELECT board_id::text AS "boardId", open, past FROM consilium_edition_impact(${contentHash})`;
  const boards = await db.board.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
  return boards.flatMap(({ id, name }) => {
    const found = counted.find(({ boardId }) => boardId === id);
    return found ? [{ ...found, boardName: name }] : [];
  });
}
