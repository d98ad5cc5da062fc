import { listMeetingsInput, listMeetingsOutput } from '@consilium/contracts';
import { defineQuery } from '../../command';
import { meetingAhead, meetingSummaries } from '../meeting-summary';

/** The board's meetings that the actor may know of, newest first; a referrer's are those of their own cases. */
export const listMeetings = defineQuery({
  name: 'meeting.list',
  input: listMeetingsInput,
  output: listMeetingsOutput,
  async run(ctx, { boardId, ahead = false }) {
    const proven = ctx.authorizeBoard('meeting.list', boardId);
    const read = ahead ? meetingAhead : meetingSummaries;
    return { meetings: await read(ctx, proven) };
  },
});
