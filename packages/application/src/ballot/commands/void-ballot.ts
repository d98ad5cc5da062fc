import { voidBallot as decide } from '@consilium/board';
import { voidBallotInput } from '@consilium/contracts';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { beforeChairing } from '../../meeting/before-recusals';
import { findCase, lockMeeting } from '../../meeting/load-meeting';
import { recordOutcome } from '../../meeting/record-outcome';
import { lockBallotAlone, placeOfBallot } from '../load-ballot';

/** Ends a ballot without a result; veiled choices stay veiled (chair). */
export const voidBallot = defineCommand({
  name: 'ballot.void',
  input: voidBallotInput,
  output: z.object({}),
  async run(ctx, input) {
    const place = await placeOfBallot(ctx, input.ballotId);
    // Who chairs depends on hand-over and attendance: the lock keeps both from changing meanwhile.
    const meeting = await lockMeeting(ctx, place.meetingId, 'share');
    const ballot = await lockBallotAlone(ctx, input.ballotId);
    const voted = await findCase(ctx, place.caseId);
    ctx.authorize('ballot.void', beforeChairing(voted, ctx.actor));
    const context = await ctx.decideContext(voted.boardId);
    await recordOutcome(ctx, voted.boardId, decide({ ballot, meeting, case: voted }, input, context));
    return {};
  },
});
