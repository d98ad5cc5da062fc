import { type CaseId, decisionViewSchema, getDecisionInput } from '@consilium/contracts';
import { resourceOf } from '../../case/case-resource';
import { defineQuery } from '../../command';
import { findCase } from '../../meeting/load-meeting';
import { decisionView } from '../decision-view';
import { findWhoHadASay, getSignedRow } from '../signed-decision';

/** A signed decision: the document that was signed, its signature, its place in the journal, and all that came after it. */
export const getDecision = defineQuery({
  name: 'decision.get',
  input: getDecisionInput,
  output: decisionViewSchema,
  async run(ctx, { decisionId }) {
    const row = await getSignedRow(ctx, decisionId);
    const decided = await findCase(ctx, row.caseId as CaseId);
    ctx.authorize('decision.read', resourceOf(decided));
    const hadASay = await findWhoHadASay(ctx.work, row);
    return decisionView(row, decided, { actor: ctx.actor, now: await ctx.now(), hadASay });
  },
});
