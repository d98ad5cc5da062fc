import type { BoardId, CaseId } from '@consilium/contracts';
import { Prisma } from '../generated/client';
import type { Work } from '../unit-of-work/work';

/** The type of the event that made a record, by the name that the record's id has in the event's public part. */
const madeBy = {
  meetingId: 'meeting.scheduled',
  itemId: 'meeting.agenda-item-added',
  ballotId: 'ballot.opened',
  annotationId: 'annotation.added',
  decisionId: 'decision.signed',
} as const;
export type PlacedId = keyof typeof madeBy;
export const placedIds = Object.keys(madeBy) as PlacedId[];

/**
 * The board (and the case, where there is one) of a record that the asking person may not see, so that the access log can name them.
 * Read as the service `feed`, which may read the public part of every event. Null when no record has that id.
 */
export async function placeOf(
  { db }: Pick<Work, 'db'>,
  name: PlacedId,
  id: string,
): Promise<{ readonly boardId: BoardId | null; readonly caseId: CaseId | null } | null> {
  // Literals, not parameters: each type has a partial index of its own.
  const [row] = await db.$queryRaw<{ boardId: BoardId | null; caseId: CaseId | null }[]>`
    SELECT board_id AS "boardId", case_id AS "caseId" FROM journal_event
    WHERE type = ${Prisma.raw(`'${madeBy[name]}'`)} AND envelope->'public'->>${Prisma.raw(`'${name}'`)} = ${id} LIMIT 1`;
  return row ?? null;
}
