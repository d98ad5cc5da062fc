import { signAddendum as decide } from '@consilium/board';
import { signAddendumInput, signAddendumOutput } from '@consilium/contracts';
import { defineCommand } from '../../command';
import { beforeRecusals } from '../../meeting/before-recusals';
import { eventOf, recordOutcome } from '../../meeting/record-outcome';
import { addendumMaterial } from '../addendum-material';
import { documentSha256 } from '../document-hash';
import { lockDecided } from '../signed-decision';

/**
 * Signs an addendum to a decision (chair), in a meeting or outside one. The password is proven before the transaction opens; in it the
 * addendum is built anew, and if it is not the one that was on screen the answer is `decision/document-changed`.
 */
export const signAddendum = defineCommand({
  name: 'decision.signAddendum',
  input: signAddendumInput,
  output: signAddendumOutput,
  secrets: ['password'],
  prepare: (context, input) => context.reauthenticate(input.password),
  async run(ctx, { draft, sha256 }) {
    const { row, case: decided } = await lockDecided(ctx, draft.decisionId);
    ctx.authorize('decision.amend', beforeRecusals(decided));
    const context = await ctx.decideContext(decided.boardId);
    const { state, paper, amended } = await addendumMaterial(ctx, row, decided, draft);
    const signing = { shownSha256: sha256, sha256: documentSha256 };
    const outcome = decide(state, paper, amended, draft, signing, context);
    const events = await recordOutcome(ctx, decided.boardId, outcome);
    return { addendumId: eventOf(events, 'decision.addendum-signed').public.addendumId };
  },
});
