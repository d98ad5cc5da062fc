import { scheduleMeeting as decide } from '@consilium/board';
import { scheduleMeetingInput, scheduleMeetingOutput } from '@consilium/contracts';
import { loadPeople } from '@consilium/database';
import { defineCommand } from '../../command';
import { meetingDetails } from '../meeting-details';
import { eventOf, recordOutcome } from '../record-outcome';

/** Schedules a meeting of a board (coordinator, chair). */
export const scheduleMeeting = defineCommand({
  name: 'meeting.schedule',
  input: scheduleMeetingInput,
  output: scheduleMeetingOutput,
  async run(ctx, input) {
    ctx.authorize('meeting.schedule', { boardId: input.boardId });
    const context = await ctx.decideContext(input.boardId);
    const details = meetingDetails(input);
    const people = await loadPeople(ctx.work, input.boardId);
    const outcome = decide({ boardId: input.boardId, details, people }, context);
    const events = await recordOutcome(ctx, input.boardId, outcome);
    return { meetingId: eventOf(events, 'meeting.scheduled').public.meetingId };
  },
});
