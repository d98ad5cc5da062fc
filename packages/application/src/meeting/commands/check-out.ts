import { checkOut as decide } from '@consilium/board';
import { checkOutInput } from '@consilium/contracts';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { lockMeeting } from '../load-meeting';
import { meetingResource } from '../meeting-resource';
import { recordOutcome } from '../record-outcome';

/** Checks oneself out, or someone else (coordinator, chair). */
export const checkOut = defineCommand({
  name: 'meeting.checkOut',
  input: checkOutInput,
  output: z.object({}),
  async run(ctx, input) {
    const meeting = await lockMeeting(ctx, input.meetingId);
    ctx.authorize(
      input.userId === null || input.userId === ctx.actor.userId
        ? 'meeting.attend'
        : 'meeting.set-attendance',
      await meetingResource(ctx, meeting),
    );
    const context = await ctx.decideContext(meeting.boardId);
    await recordOutcome(ctx, meeting.boardId, decide(meeting, input, context));
    return {};
  },
});
