import { endMembership as decide } from '@consilium/board';
import { endMembershipInput } from '@consilium/contracts';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { recordAdministration } from '../administer';
import { findMembership, lockBoard } from '../load-membership';
import { lockPerson } from '../load-person';

/** Takes a person off a board (administrator): from this commit on they read nothing of it. */
export const endMembership = defineCommand({
  name: 'board.endMembership',
  input: endMembershipInput,
  output: z.object({}),
  async run(ctx, { boardId, userId, expected }) {
    ctx.authorize('people.change', { boardId });
    await lockBoard(ctx.work, boardId);
    const { disabled } = await lockPerson(ctx.work, userId);
    const current = await findMembership(ctx.work, boardId, userId);
    await recordAdministration(ctx, decide({ boardId, userId, disabled, current }, expected));
    return {};
  },
});
