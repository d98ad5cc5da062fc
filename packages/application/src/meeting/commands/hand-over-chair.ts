import { handOverChair as decide } from '@consilium/board';
import { handOverChairInput } from '@consilium/contracts';
import { loadActivePeople } from '@consilium/database';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { findCase, lockMeeting } from '../load-meeting';
import { meetingResource } from '../meeting-resource';
import { recordOutcome } from '../record-outcome';

/** Hands the chair of an open meeting to another who may chair, with a reason (coordinator, or who holds the chair). */
export const handOverChair = defineCommand({
  name: 'meeting.handOverChair',
  input: handOverChairInput,
  output: z.object({}),
  async run(ctx, input) {
    const meeting = await lockMeeting(ctx, input.meetingId);
    ctx.authorize('meeting.hand-over-chair', await meetingResource(ctx, meeting));
    const item = meeting.items.find((one) => one.id === meeting.currentItemId);
    const current = item === undefined ? null : await findCase(ctx, item.caseId);
    const context = await ctx.decideContext(meeting.boardId);
    const people = await loadActivePeople(ctx.work, meeting.boardId);
    await recordOutcome(ctx, meeting.boardId, decide({ meeting, current, people }, input, context));
    return {};
  },
});
