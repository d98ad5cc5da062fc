import type { BoardId, Specialty } from '@consilium/contracts';
import type { Work } from '@consilium/database';

/** The day and the invited specialties of each planned meeting of a board: all that an administrator sees of one. */
export const plannedRosters = ({ db }: Pick<Work, 'db'>, boardId: BoardId) =>
  db.$queryRaw<{ day: string; specialties: Specialty[] }[]>`
    SELECT day, specialties FROM consilium_planned_rosters(${boardId}::uuid)`;
