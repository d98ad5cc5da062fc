import { listMeetingsInput, listMeetingsOutput } from '@consilium/contracts';
import { defineQuery } from '../../command';
import { meetingAhead, meetingSummaries } from '../meeting-summary';

/** The board's meetings that the actor may know of, by pages; a referrer's are those of their own cases. */
export const listMeetings = defineQuery({
  name: 'meeting.list',
  input: listMeetingsInput,
  output: listMeetingsOutput,
  async run(ctx, { boardId, ahead = false, ...asked }) {
    const proven = ctx.authorizeBoard('meeting.list', boardId);
    if (ahead) return { meetings: await meetingAhead(ctx, proven), nextCursor: null };
    return meetingSummaries(ctx, proven, asked);
  },
});
