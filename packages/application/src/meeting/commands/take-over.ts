import { type CaseState, takeOver as decide } from '@consilium/board';
import { takeOverInput, takeOverOutput } from '@consilium/contracts';
import { defineCommand } from '../../command';
import { lockCase, lockMeeting } from '../load-meeting';
import { meetingResource } from '../meeting-resource';
import { recordOutcome } from '../record-outcome';
import { waitingCaseIds } from '../waiting-cases';

/** Puts all that earlier meetings deferred or carried over on this agenda, in one act (coordinator, chair). */
export const takeOver = defineCommand({
  name: 'meeting.takeOver',
  input: takeOverInput,
  output: takeOverOutput,
  async run(ctx, input) {
    const meeting = await lockMeeting(ctx, input.meetingId);
    ctx.authorize('meeting.arrange', await meetingResource(ctx, meeting));
    const ids = await waitingCaseIds(ctx.work, meeting.boardId);
    // Locked in the order of their ids, so that two take-overs wait for each other and never in a ring; put on the agenda as they wait.
    const locked = new Map<string, CaseState>();
    for (const caseId of [...ids].sort()) locked.set(caseId, await lockCase(ctx, caseId));
    const waiting = ids.flatMap((caseId) => locked.get(caseId) ?? []);
    const context = await ctx.decideContext(meeting.boardId);
    const events = await recordOutcome(ctx, meeting.boardId, decide(meeting, waiting, context));
    return {
      itemIds: events.flatMap((event) =>
        event.type === 'meeting.agenda-item-added' ? [event.public.itemId] : [],
      ),
    };
  },
});
