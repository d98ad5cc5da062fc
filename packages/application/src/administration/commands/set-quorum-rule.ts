import { setQuorumRule as decide } from '@consilium/board';
import { setQuorumRuleInput } from '@consilium/contracts';
import { loadQuorumRules } from '@consilium/database';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { administrationContext, recordAdministration } from '../administer';
import { lockBoard } from '../load-seat';

/** A quorum rule of a board from a day on (administrator). A rule that is in force, or was, stays as it is. */
export const setQuorumRule = defineCommand({
  name: 'board.setQuorumRule',
  input: setQuorumRuleInput,
  output: z.object({}),
  async run(ctx, { boardId, idempotencyKey: _key, ...rule }) {
    ctx.authorize('people.change', { boardId });
    await lockBoard(ctx.work, boardId);
    const { timeZone } = await ctx.work.db.board.findUniqueOrThrow({ where: { id: boardId } });
    const rules = await loadQuorumRules(ctx.work, boardId);
    const context = await administrationContext(ctx);
    await recordAdministration(ctx, decide({ boardId, timeZone, rules }, rule, context));
    return {};
  },
});
