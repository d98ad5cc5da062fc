import { castVote as decide } from '@consilium/board';
import { type BoardEvent, castVoteInput, castVoteOutput } from '@consilium/contracts';
import { defineCommand } from '../../command';
import { beforeRecusals } from '../../meeting/before-recusals';
import { findCase } from '../../meeting/load-meeting';
import { eventOf, recordOutcome } from '../../meeting/record-outcome';
import { lockBallotForVote, placeOfBallot } from '../load-ballot';

/**
 * Casts or changes one's own vote. The answer is given after the commit only: what it acknowledges is in the tally of the close. Several
 * devices of one voter are one voter, and the last committed choice is the vote.
 */
export const castVote = defineCommand({
  name: 'ballot.castVote',
  input: castVoteInput,
  output: castVoteOutput,
  async run(ctx, input) {
    const place = await placeOfBallot(ctx, input.ballotId);
    const ballot = await lockBallotForVote(ctx, input.ballotId);
    const voted = await findCase(ctx, place.caseId);
    ctx.authorize('ballot.vote', beforeRecusals(voted));
    const context = await ctx.decideContext(voted.boardId);
    const outcome = decide({ ballot, case: voted }, input, context);
    if (!outcome.ok) return ctx.refuse(outcome);
    // A veiled ballot gives a voter no votes but their own, so that the turnout is counted from the list of who has voted.
    const turnout = new Set([...ballot.votedUserIds, ctx.actor.userId]).size;
    const told = outcome.events.map(
      (event): BoardEvent =>
        event.type === 'vote.cast' && event.v === 2
          ? { ...event, public: { ...event.public, voted: turnout } }
          : event,
    );
    const events = await recordOutcome(ctx, voted.boardId, { ...outcome, events: told });
    return { castAt: context.now, revision: eventOf(events, 'vote.cast').public.revision };
  },
});
