import { deferItem as decide } from '@consilium/board';
import { deferItemInput } from '@consilium/contracts';
import { z } from 'zod';
import { resourceOf } from '../../case/case-resource';
import { defineCommand } from '../../command';
import { lockItem } from '../load-meeting';
import { recordOutcome } from '../record-outcome';

/** Puts an item off with a coded reason. */
export const deferItem = defineCommand({
  name: 'meeting.deferItem',
  input: deferItemInput,
  output: z.object({}),
  async run(ctx, input) {
    const { meeting, case: deferred } = await lockItem(ctx, input.itemId);
    ctx.authorize('meeting.defer-item', resourceOf(deferred));
    const context = await ctx.decideContext(meeting.boardId);
    await recordOutcome(ctx, meeting.boardId, decide(meeting, deferred, input, context));
    return {};
  },
});
