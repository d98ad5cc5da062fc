import { reportImplementation as decide } from '@consilium/board';
import { reportImplementationInput } from '@consilium/contracts';
import { z } from 'zod';
import { resourceOf } from '../../case/case-resource';
import { defineCommand } from '../../command';
import { recordOutcome } from '../../meeting/record-outcome';
import { lockDecided, signedDecisionOf } from '../signed-decision';

/** Reports how a decision was carried out; earlier reports stay. */
export const reportImplementation = defineCommand({
  name: 'decision.report',
  input: reportImplementationInput,
  output: z.object({}),
  async run(ctx, { decisionId, status, code, on, text }) {
    const { row, case: decided } = await lockDecided(ctx, decisionId);
    const decision = signedDecisionOf(row);
    ctx.authorize('decision.report', { ...resourceOf(decided), responsibleId: decision.responsibleId });
    const state = { case: decided, decision, timeZone: row.board.timeZone };
    const outcome = decide(state, { status, code, on, text }, await ctx.decideContext(decided.boardId));
    await recordOutcome(ctx, decided.boardId, outcome);
    return {};
  },
});
