import { withdrawCase as decide } from '@consilium/board';
import { type MeetingId, withdrawCaseInput } from '@consilium/contracts';
import { WriteConflict } from '@consilium/database';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { lockCase, lockMeeting } from '../../meeting/load-meeting';
import { recordOutcome } from '../../meeting/record-outcome';
import { resourceOf } from '../case-resource';

/** Takes a case off the board without a decision; a place on an agenda that it waits for goes with it. */
export const withdrawCase = defineCommand({
  name: 'case.withdraw',
  input: withdrawCaseInput,
  output: z.object({}),
  run: async (context, { caseId, code, text }) => {
    const item = await context.work.db.agendaItem.findFirst({
      where: { caseId, status: 'planned' },
      select: { meetingId: true },
    });
    const meeting = item === null ? null : await lockMeeting(context, item.meetingId as MeetingId);
    const state = await lockCase(context, caseId);
    context.authorize('case.withdraw', resourceOf(state));
    const waits = meeting?.items.some((one) => one.caseId === caseId && one.status === 'planned') === true;
    // Between reading and locking the case was put on an agenda or taken off: run the unit of work again.
    if ((state.status === 'on-agenda') !== waits) throw new WriteConflict('the agenda changed');
    const decideContext = await context.decideContext(state.boardId);
    await recordOutcome(context, state.boardId, decide(state, meeting, { code, text }, decideContext));
    return {};
  },
});
