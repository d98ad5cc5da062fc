import { addAgendaItem as decide } from '@consilium/board';
import { addAgendaItemInput, addAgendaItemOutput } from '@consilium/contracts';
import { defineCommand } from '../../command';
import { lockCase, lockMeeting } from '../load-meeting';
import { meetingResource } from '../meeting-resource';
import { eventOf, recordOutcome } from '../record-outcome';

/** Puts a case at the end of an agenda. */
export const addAgendaItem = defineCommand({
  name: 'meeting.addItem',
  input: addAgendaItemInput,
  output: addAgendaItemOutput,
  async run(ctx, input) {
    const meeting = await lockMeeting(ctx, input.meetingId);
    const added = await lockCase(ctx, input.caseId);
    ctx.authorize('meeting.arrange', await meetingResource(ctx, meeting));
    const context = await ctx.decideContext(meeting.boardId);
    const events = await recordOutcome(ctx, meeting.boardId, decide(meeting, added, context));
    return { itemId: eventOf(events, 'meeting.agenda-item-added').public.itemId };
  },
});
