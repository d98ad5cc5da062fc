import { boardActorOf } from '@consilium/board';
import { type CaseId, decisionViewSchema, getDecisionInput } from '@consilium/contracts';
import { resourceOf } from '../../case/case-resource';
import { defineQuery } from '../../command';
import { notFound } from '../../errors';
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
    const boardActor = boardActorOf(ctx.actor, decided.boardId);
    ctx.authorize('decision.read', resourceOf(decided));
    if (boardActor === null) throw notFound();
    const hadASay = await findWhoHadASay(ctx.work, row);
    return decisionView(row, decided, { actor: ctx.actor, boardActor, now: await ctx.now(), hadASay });
  },
});
