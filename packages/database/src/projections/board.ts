import type { BoardEvent } from '@consilium/contracts';
import { foundBoard, setMembership, setQuorumRule } from './administration';
import { boardIdOf, type Projections, type TypesOf } from './projection';

/** Written on a board's stream before docs/adr/0005; the rows are those of the organization's events since. */
export const boardProjections: Projections<BoardEvent['type'] & TypesOf<'board'>> = {
  'board.created': ({ public: board }, context) => foundBoard(context, board),
  'board.quorum-rule-set': (event, context) =>
    setQuorumRule(context, { ...event.public, boardId: boardIdOf(context, event) }),
  'board.membership-granted': (event, context) =>
    setMembership(context, { ...event.public, boardId: boardIdOf(context, event) }),
};
