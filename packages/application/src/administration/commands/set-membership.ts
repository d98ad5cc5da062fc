import { setMembership as decide } from '@consilium/board';
import { setMembershipInput } from '@consilium/contracts';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { recordAdministration } from '../administer';
import { lockPerson } from '../load-person';
import { findSeat, lockBoard } from '../load-seat';

/** Gives a person roles and a specialty on a board, or changes them (administrator). It holds from this commit on. */
export const setMembership = defineCommand({
  name: 'board.setMembership',
  input: setMembershipInput,
  output: z.object({}),
  async run(ctx, { boardId, userId, roles, specialty, expected }) {
    ctx.authorize('people.change', { boardId });
    await lockBoard(ctx.work, boardId);
    const { disabled } = await lockPerson(ctx.work, userId);
    const current = await findSeat(ctx.work, boardId, userId);
    const state = { boardId, userId, disabled, current };
    await recordAdministration(ctx, decide(state, { seat: { roles, specialty }, expected }));
    return {};
  },
});
