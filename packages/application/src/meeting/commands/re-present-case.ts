import { rePresentCase as decide } from '@consilium/board';
import { addAgendaItemOutput, rePresentCaseInput } from '@consilium/contracts';
import { defineCommand } from '../../command';
import { lockCase, lockMeeting } from '../load-meeting';
import { meetingResource } from '../meeting-resource';
import { eventOf, recordOutcome } from '../record-outcome';

/** Puts a decided case on an agenda again, with a coded reason. */
export const rePresentCase = defineCommand({
  name: 'meeting.rePresentCase',
  input: rePresentCaseInput,
  output: addAgendaItemOutput,
  async run(ctx, { meetingId, caseId, code, text }) {
    const meeting = await lockMeeting(ctx, meetingId);
    const decided = await lockCase(ctx, caseId);
    ctx.authorize('meeting.arrange', await meetingResource(ctx, meeting));
    const context = await ctx.decideContext(meeting.boardId);
    const outcome = decide(meeting, decided, { code, text }, context);
    const events = await recordOutcome(ctx, meeting.boardId, outcome);
    return { itemId: eventOf(events, 'meeting.agenda-item-added').public.itemId };
  },
});
