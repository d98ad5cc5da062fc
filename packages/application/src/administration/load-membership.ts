import type { BoardId, Membership, Role, Specialty, UserId } from '@consilium/contracts';
import type { Work } from '@consilium/database';
import { notFound } from '../errors';

/** Locks a board's row, so that acts on its people and rules come one after the other. Throws `not-found`. */
export async function lockBoard(work: Work, boardId: BoardId): Promise<void> {
  if (!(await work.lock('board', boardId, 'update'))) throw notFound();
}

/** What a person is on a board now; null for who has no place on it. */
export async function findMembership(
  { db }: Pick<Work, 'db'>,
  boardId: BoardId,
  userId: UserId,
): Promise<Membership | null> {
  const row = await db.membership.findFirst({
    where: { boardId, userId, validTo: null },
    select: { roles: true, specialty: true },
  });
  return row && { roles: row.roles as Role[], specialty: row.specialty as Specialty | null };
}
