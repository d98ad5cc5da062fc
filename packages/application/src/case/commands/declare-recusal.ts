import { declareRecusal as decide } from '@consilium/board';
import { declareRecusalInput } from '@consilium/contracts';
import { z } from 'zod';
import { lockBallot } from '../../ballot/load-ballot';
import { defineCommand } from '../../command';
import { lockCase } from '../../meeting/load-meeting';
import { recordOutcome } from '../../meeting/record-outcome';
import { resourceOf } from '../case-resource';

/** Declares one's own conflict of interest; an open ballot on the case is voided with it. */
export const declareRecusal = defineCommand({
  name: 'case.declareRecusal',
  input: declareRecusalInput,
  output: z.object({}),
  run: async (context, input) => {
    const state = await lockCase(context, input.caseId);
    context.authorize('case.declare-recusal', resourceOf(state));
    // The lock makes a concurrent vote either commit before the void or be refused after it.
    if (state.openBallot !== null) await lockBallot(context, state.openBallot.id, 'update');
    const outcome = decide(state, { reason: input.reason }, await context.decideContext(state.boardId));
    await recordOutcome(context, state.boardId, outcome);
    return {};
  },
});
