import type { BoardPerson } from '@consilium/board';
import type { BoardId, BoardMembership, Role, Specialty, UserId } from '@consilium/contracts';
import type { Work } from '../unit-of-work/work';

type Reader = Pick<Work, 'db' | 'now'>;
/** `disabled`: keeps the membership but cannot sign in. */
export type NamedBoardPerson = BoardPerson & { readonly name: string; readonly disabled: boolean };

/** Everyone with a membership on the board now, by name. */
export async function loadPeople({ db, now }: Reader, boardId: BoardId): Promise<NamedBoardPerson[]> {
  const at = new Date(await now());
  const rows = await db.membership.findMany({
    where: { boardId, validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] },
    include: { user: { select: { name: true, disabledAt: true } } },
    orderBy: { user: { name: 'asc' } },
  });
  return rows.map(({ userId, roles, specialty, user }) => ({
    userId: userId as UserId,
    name: user.name,
    disabled: user.disabledAt !== null,
    roles: roles as Role[],
    specialty: specialty as Specialty | null,
  }));
}

/** Those who can act. Who is disabled during a meeting may still be checked in, but neither votes nor counts toward the quorum. */
export const loadActivePeople = async (reader: Reader, boardId: BoardId): Promise<NamedBoardPerson[]> =>
  (await loadPeople(reader, boardId)).filter(({ disabled }) => !disabled);

/** A person's current memberships, read for the `Actor` of each request. */
export async function loadMemberships({ db, now }: Reader, userId: UserId): Promise<BoardMembership[]> {
  const at = new Date(await now());
  const rows = await db.membership.findMany({
    where: { userId, validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] },
    include: { board: { select: { name: true } } },
    orderBy: { board: { name: 'asc' } },
  });
  return rows.map(({ boardId, roles, specialty, board }) => ({
    boardId: boardId as BoardId,
    boardName: board.name,
    roles: roles as Role[],
    specialty: specialty as Specialty | null,
  }));
}
