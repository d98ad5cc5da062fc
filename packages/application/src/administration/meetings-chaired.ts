import type { Work } from '@consilium/database';

/** How many meetings that are not over each person chairs, by board. Numbers alone: an administrator sees no meeting. */
export const countMeetingsChaired = ({ db }: Pick<Work, 'db'>) =>
  db.$queryRaw<{ boardId: string; chairId: string; meetings: number }[]>`
    SELECT board_id AS "boardId", chair_id AS "chairId", meetings FROM consilium_meetings_chaired()`;
