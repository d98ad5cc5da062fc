import { signDecision as decide } from '@consilium/board';
import { signDecisionInput, signDecisionOutput } from '@consilium/contracts';
import { defineCommand } from '../../command';
import { beforeChairing } from '../../meeting/before-recusals';
import { lockItem } from '../../meeting/load-meeting';
import { eventOf, recordOutcome } from '../../meeting/record-outcome';
import { decisionMaterial } from '../decision-state';
import { documentSha256 } from '../document-hash';

/**
 * Records and signs a decision in one transaction (chair). The password is proven before it opens; in it the document is built anew
 * from the locked rows, and if it is not the one that was on screen the answer is `decision/document-changed`.
 */
export const signDecision = defineCommand({
  name: 'decision.sign',
  input: signDecisionInput,
  output: signDecisionOutput,
  secrets: ['password'],
  prepare: (context, input) => context.reauthenticate(input.password),
  async run(ctx, input) {
    const { meeting, case: decided } = await lockItem(ctx, input.draft.itemId);
    ctx.authorize('decision.sign', beforeChairing(decided, ctx.actor));
    const context = await ctx.decideContext(meeting.boardId);
    const { state, paper } = await decisionMaterial(ctx, meeting, decided, input.draft);
    const signing = { shownSha256: input.sha256, sha256: documentSha256 };
    const outcome = decide(state, paper, input.draft, signing, context);
    const events = await recordOutcome(ctx, meeting.boardId, outcome);
    return { decisionId: eventOf(events, 'decision.signed').public.decisionId };
  },
});
