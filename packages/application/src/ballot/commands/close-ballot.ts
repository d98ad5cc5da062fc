import { closeBallot as decide } from '@consilium/board';
import { closeBallotInput, closeBallotOutput } from '@consilium/contracts';
import { loadActivePeople, loadBallotForClosing, loadQuorumRules } from '@consilium/database';
import { defineCommand } from '../../command';
import { beforeChairing } from '../../meeting/before-recusals';
import { findCase, lockMeeting } from '../../meeting/load-meeting';
import { eventOf, recordOutcome } from '../../meeting/record-outcome';
import { found, lockBallot, placeOfBallot } from '../load-ballot';

/** Closes a ballot: counts, judges quorum and opens the veiled choices with their salts (chair). Always possible while it is open. */
export const closeBallot = defineCommand({
  name: 'ballot.close',
  input: closeBallotInput,
  output: closeBallotOutput,
  async run(ctx, input) {
    const place = await placeOfBallot(ctx, input.ballotId);
    // Attendance counts toward the quorum: the lock keeps everyone from checking in or out meanwhile.
    const meeting = await lockMeeting(ctx, place.meetingId, 'share');
    await lockBallot(ctx, input.ballotId, 'update');
    const voted = await findCase(ctx, place.caseId);
    ctx.authorize('ballot.close', beforeChairing(voted, ctx.actor));
    const { ballot, openings } = found(await loadBallotForClosing(ctx.work, input.ballotId));
    const context = await ctx.decideContext(meeting.boardId);
    const rules = await loadQuorumRules(ctx.work, meeting.boardId);
    const people = await loadActivePeople(ctx.work, meeting.boardId);
    const outcome = decide({ ballot, meeting, case: voted, people, rules }, { openings }, context);
    const events = await recordOutcome(ctx, meeting.boardId, outcome);
    return { quorate: eventOf(events, 'ballot.closed').public.quorum.quorate };
  },
});
