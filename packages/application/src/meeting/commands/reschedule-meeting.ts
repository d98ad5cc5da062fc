import { rescheduleMeeting as decide } from '@consilium/board';
import { rescheduleMeetingInput } from '@consilium/contracts';
import { loadPeople } from '@consilium/database';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { lockMeeting } from '../load-meeting';
import { meetingDetails } from '../meeting-details';
import { meetingResource } from '../meeting-resource';
import { recordOutcome } from '../record-outcome';

/** Changes an invitation; its calendar file's SEQUENCE is raised. */
export const rescheduleMeeting = defineCommand({
  name: 'meeting.reschedule',
  input: rescheduleMeetingInput,
  output: z.object({}),
  async run(ctx, input) {
    const meeting = await lockMeeting(ctx, input.meetingId);
    ctx.authorize('meeting.arrange', await meetingResource(ctx, meeting));
    const context = await ctx.decideContext(meeting.boardId);
    const details = meetingDetails(input);
    const people = await loadPeople(ctx.work, meeting.boardId);
    await recordOutcome(ctx, meeting.boardId, decide(meeting, { details, people }, context));
    return {};
  },
});
