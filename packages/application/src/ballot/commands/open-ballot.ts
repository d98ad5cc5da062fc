import { openBallot as decide } from '@consilium/board';
import { openBallotInput, openBallotOutput } from '@consilium/contracts';
import { loadActivePeople, loadQuorumRules, loadTherapyNames } from '@consilium/database';
import { defineCommand } from '../../command';
import { beforeChairing } from '../../meeting/before-recusals';
import { lockItem } from '../../meeting/load-meeting';
import { eventOf, recordOutcome } from '../../meeting/record-outcome';
import { readDeadline } from '../read-deadline';

/**
 * Opens a ballot on an item, bound to the case's current snapshot, and freezes the electorate (chair): in the meeting on the current item,
 * or with a deadline apart from it.
 */
export const openBallot = defineCommand({
  name: 'ballot.open',
  input: openBallotInput,
  output: openBallotOutput,
  async run(ctx, input) {
    // Locks the case too: no facts may change and no recusal be declared between freezing the electorate and opening.
    const { meeting, case: voted } = await lockItem(ctx, input.itemId);
    ctx.authorize('ballot.open', beforeChairing(voted, ctx.actor));
    const context = await ctx.decideContext(meeting.boardId);
    const people = await loadActivePeople(ctx.work, meeting.boardId);
    const rules = await loadQuorumRules(ctx.work, meeting.boardId);
    const therapyNames = await loadTherapyNames(ctx.work);
    const { deadlineLocal, ...opening } = input;
    const deadline = deadlineLocal === null ? null : readDeadline(deadlineLocal, meeting.timeZone);
    const outcome = decide(
      { meeting, case: voted, people, rules, therapyNames },
      { ...opening, deadline },
      context,
    );
    const events = await recordOutcome(ctx, meeting.boardId, outcome);
    return { ballotId: eventOf(events, 'ballot.opened').public.ballotId };
  },
});
