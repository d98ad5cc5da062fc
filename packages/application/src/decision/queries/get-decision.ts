import { standingOn } from '@consilium/board';
import { type BoardId, type CaseId, decisionViewSchema, getDecisionInput } from '@consilium/contracts';
import { resourceOf } from '../../case/case-resource';
import { defineQuery } from '../../command';
import { notFound } from '../../errors';
import { findCase } from '../../meeting/load-meeting';
import { decisionView } from '../decision-view';

/** A signed decision: the document that was signed, its signature and its place in the journal. */
export const getDecision = defineQuery({
  name: 'decision.get',
  input: getDecisionInput,
  output: decisionViewSchema,
  async run(ctx, { decisionId }) {
    const row = await ctx.work.db.decision.findUnique({ where: { id: decisionId } });
    if (row === null) throw notFound();
    const reader = standingOn(ctx.actor, row.boardId as BoardId);
    ctx.authorize('decision.read', resourceOf(await findCase(ctx, row.caseId as CaseId)));
    if (reader === null) throw notFound();
    return decisionView(row, reader);
  },
});
