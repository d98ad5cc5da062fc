import { orderAgenda as decide } from '@consilium/board';
import { orderAgendaInput } from '@consilium/contracts';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { lockMeeting } from '../load-meeting';
import { meetingResource } from '../meeting-resource';
import { recordOutcome } from '../record-outcome';

/** Gives the agenda a new order; every item must be named once. */
export const orderAgenda = defineCommand({
  name: 'meeting.orderAgenda',
  input: orderAgendaInput,
  output: z.object({}),
  async run(ctx, input) {
    const meeting = await lockMeeting(ctx, input.meetingId);
    ctx.authorize('meeting.arrange', await meetingResource(ctx, meeting));
    const context = await ctx.decideContext(meeting.boardId);
    await recordOutcome(ctx, meeting.boardId, decide(meeting, input.itemIds, context));
    return {};
  },
});
