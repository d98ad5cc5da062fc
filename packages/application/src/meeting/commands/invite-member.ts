import { inviteMember as decide } from '@consilium/board';
import { inviteMemberInput } from '@consilium/contracts';
import { loadActivePeople } from '@consilium/database';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { lockMeeting } from '../load-meeting';
import { meetingResource } from '../meeting-resource';
import { recordOutcome } from '../record-outcome';

/** Invites a named voter of the board into an open meeting (coordinator, chair). */
export const inviteMember = defineCommand({
  name: 'meeting.inviteMember',
  input: inviteMemberInput,
  output: z.object({}),
  async run(ctx, input) {
    const meeting = await lockMeeting(ctx, input.meetingId);
    ctx.authorize('meeting.arrange', await meetingResource(ctx, meeting));
    const context = await ctx.decideContext(meeting.boardId);
    const people = await loadActivePeople(ctx.work, meeting.boardId);
    await recordOutcome(ctx, meeting.boardId, decide(meeting, people, input, context));
    return {};
  },
});
