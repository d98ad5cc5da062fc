import { setMembership as decide } from '@consilium/board';
import { setMembershipInput } from '@consilium/contracts';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { recordAdministration } from '../administer';
import { findMembership, lockBoard } from '../load-membership';
import { lockPerson } from '../load-person';

/** Gives a person roles and a specialty on a board, or changes them (administrator). It holds from this commit on. */
export const setMembership = defineCommand({
  name: 'board.setMembership',
  input: setMembershipInput,
  output: z.object({}),
  async run(ctx, { boardId, userId, roles, specialty, expected }) {
    ctx.authorize('people.change', { boardId });
    await lockBoard(ctx.work, boardId);
    const { disabled } = await lockPerson(ctx.work, userId);
    const current = await findMembership(ctx.work, boardId, userId);
    const state = { boardId, userId, disabled, current };
    await recordAdministration(ctx, decide(state, { membership: { roles, specialty }, expected }));
    return {};
  },
});
