import { openBallot as decide } from '@consilium/board';
import { openBallotInput, openBallotOutput } from '@consilium/contracts';
import { loadPeople, loadQuorumRules } from '@consilium/database';
import { defineCommand } from '../../command';
import { beforeRecusals } from '../../meeting/before-recusals';
import { lockItem } from '../../meeting/load-meeting';
import { eventOf, recordOutcome } from '../../meeting/record-outcome';

/** Opens a ballot on the current item, bound to its current snapshot, and freezes the electorate (chair). */
export const openBallot = defineCommand({
  name: 'ballot.open',
  input: openBallotInput,
  output: openBallotOutput,
  async run(ctx, input) {
    // The case is locked too: no facts change and no recusal comes between the electorate and the ballot.
    const { meeting, case: voted } = await lockItem(ctx, input.itemId);
    ctx.authorize('ballot.open', beforeRecusals(voted));
    const context = await ctx.decideContext(meeting.boardId);
    // Who was disabled during the meeting may still be checked in, and could not vote.
    const people = (await loadPeople(ctx.work, meeting.boardId)).filter(({ disabled }) => !disabled);
    const rules = await loadQuorumRules(ctx.work, meeting.boardId);
    const outcome = decide({ meeting, case: voted, people, rules }, input, context);
    const events = await recordOutcome(ctx, meeting.boardId, outcome);
    return { ballotId: eventOf(events, 'ballot.opened').public.ballotId };
  },
});
