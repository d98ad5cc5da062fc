import { presentItem as decide } from '@consilium/board';
import { presentItemInput } from '@consilium/contracts';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { beforeChairing } from '../before-recusals';
import { lockItem } from '../load-meeting';
import { recordOutcome } from '../record-outcome';

/** Puts an item before the board: everyone who follows the chair sees it. */
export const presentItem = defineCommand({
  name: 'meeting.presentItem',
  input: presentItemInput,
  output: z.object({}),
  async run(ctx, input) {
    const { meeting, case: presented } = await lockItem(ctx, input.itemId);
    ctx.authorize('meeting.present-item', beforeChairing(presented, ctx.actor));
    const context = await ctx.decideContext(meeting.boardId);
    await recordOutcome(ctx, meeting.boardId, decide(meeting, presented, input.itemId, context));
    return {};
  },
});
