import { closeMeeting as decide } from '@consilium/board';
import { closeMeetingInput } from '@consilium/contracts';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { lockMeeting } from '../load-meeting';
import { meetingResource } from '../meeting-resource';
import { recordOutcome } from '../record-outcome';

/** Ends a meeting; what was neither decided nor deferred is carried over. */
export const closeMeeting = defineCommand({
  name: 'meeting.close',
  input: closeMeetingInput,
  output: z.object({}),
  async run(ctx, input) {
    const meeting = await lockMeeting(ctx, input.meetingId);
    ctx.authorize('meeting.run', await meetingResource(ctx, meeting));
    const context = await ctx.decideContext(meeting.boardId);
    await recordOutcome(ctx, meeting.boardId, decide(meeting, context));
    return {};
  },
});
