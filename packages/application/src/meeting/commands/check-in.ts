import { checkIn as decide } from '@consilium/board';
import { checkInInput } from '@consilium/contracts';
import { loadPeople } from '@consilium/database';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { lockMeeting } from '../load-meeting';
import { meetingResource } from '../meeting-resource';
import { recordOutcome } from '../record-outcome';

/** Checks oneself in, or someone else (coordinator, chair). Attendance is an act; presence on a socket decides nothing. */
export const checkIn = defineCommand({
  name: 'meeting.checkIn',
  input: checkInInput,
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
    const people = await loadPeople(ctx.work, meeting.boardId);
    await recordOutcome(ctx, meeting.boardId, decide(meeting, people, input, context));
    return {};
  },
});
