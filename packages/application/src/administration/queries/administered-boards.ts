import { isChair } from '@consilium/board';
import { type BoardId, boardsInput, boardsOutput, type Role } from '@consilium/contracts';
import { defineQuery } from '../../command';

/** The boards whose people and rules the actor may read: an administrator all, an auditor their own. */
export const administeredBoards = defineQuery({
  name: 'board.list',
  input: boardsInput,
  output: boardsOutput,
  async run({ work, may, readable }) {
    const boards = await work.db.board.findMany({
      include: { memberships: { where: { validTo: null }, select: { roles: true } } },
      orderBy: { name: 'asc' },
    });
    return {
      boards: boards
        .filter(({ id }) => may('people.read', { boardId: id as BoardId }))
        .flatMap(({ id, name, timeZone, memberships }) =>
          readable('board', id, () =>
            boardsOutput.shape.boards.element.parse({
              boardId: id,
              name,
              timeZone,
              members: memberships.length,
              chairs: memberships.filter(({ roles }) => isChair({ roles: roles as Role[] })).length,
            }),
          ),
        ),
    };
  },
});
