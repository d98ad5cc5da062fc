import { buildAddendum, checkAddendum } from '@consilium/board';
import { type CaseId, previewAddendumInput, previewAddendumOutput } from '@consilium/contracts';
import { resourceOf } from '../../case/case-resource';
import { defineQuery } from '../../command';
import { findCase } from '../../meeting/load-meeting';
import { addendumMaterial } from '../addendum-material';
import { documentSha256 } from '../document-hash';
import { getSignedRow } from '../signed-decision';

/** The addendum a signature would stand under, its hash, and every reason why it could not be signed as it stands. */
export const previewAddendum = defineQuery({
  name: 'decision.previewAddendum',
  input: previewAddendumInput,
  output: previewAddendumOutput,
  async run(ctx, { draft }) {
    const row = await getSignedRow(ctx, draft.decisionId);
    const decided = await findCase(ctx, row.caseId as CaseId);
    // As a decision's preview: whoever may see its ballot; that only a chair may sign it is among the refusals.
    ctx.authorize('ballot.see-votes-after-close', resourceOf(decided));
    const actor = ctx.boardActor(decided.boardId);
    const { state, paper, amended } = await addendumMaterial(ctx, row, decided, draft);
    const document = buildAddendum(state, paper, amended, draft, actor.userId);
    return {
      document,
      sha256: documentSha256(document),
      refusals: checkAddendum(state, amended, draft, { actor }).map(({ code, details }) => ({
        code,
        details: { ...details },
      })),
    };
  },
});
