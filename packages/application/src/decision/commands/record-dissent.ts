import { recordDissent as decide } from '@consilium/board';
import { recordDissentInput } from '@consilium/contracts';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { beforeRecusals } from '../../meeting/before-recusals';
import { recordOutcome } from '../../meeting/record-outcome';
import { dissentersOf, findWhoHadASay, lockDecided, signedDecisionOf } from '../signed-decision';

/** Records one's own dissent from a decision that is signed already. */
export const recordDissent = defineCommand({
  name: 'decision.dissent',
  input: recordDissentInput,
  output: z.object({}),
  async run(ctx, { decisionId, reason }) {
    const { row, case: decided } = await lockDecided(ctx, decisionId);
    ctx.authorize('decision.dissent', beforeRecusals(decided));
    const context = await ctx.decideContext(decided.boardId);
    const state = {
      case: decided,
      decision: signedDecisionOf(row),
      hadASay: await findWhoHadASay(ctx.work, row),
      dissenterIds: dissentersOf(row),
    };
    await recordOutcome(ctx, decided.boardId, decide(state, { reason }, context));
    return {};
  },
});
