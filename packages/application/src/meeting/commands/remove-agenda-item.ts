import { removeAgendaItem as decide } from '@consilium/board';
import { removeAgendaItemInput } from '@consilium/contracts';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { lockItem } from '../load-meeting';
import { meetingResource } from '../meeting-resource';
import { recordOutcome } from '../record-outcome';

/** Takes an item that was not presented off its agenda; its case is submitted again. */
export const removeAgendaItem = defineCommand({
  name: 'meeting.removeItem',
  input: removeAgendaItemInput,
  output: z.object({}),
  async run(ctx, input) {
    const { meeting } = await lockItem(ctx, input.itemId);
    ctx.authorize('meeting.arrange', await meetingResource(ctx, meeting));
    const context = await ctx.decideContext(meeting.boardId);
    await recordOutcome(ctx, meeting.boardId, decide(meeting, input.itemId, context));
    return {};
  },
});
