import { renewRecommendation as decide } from '@consilium/board';
import {
  type ClinicalFacts,
  renewRecommendationInput,
  renewRecommendationOutput,
} from '@consilium/contracts';
import { defineCommand } from '../../command';
import { activeEdition } from '../../edition/active-edition';
import { notFound } from '../../errors';
import { lockCase } from '../../meeting/load-meeting';
import { advise } from '../advise';
import { resourceOf } from '../case-resource';
import { recordAdvised } from '../record-advised';

/** Makes the case's recommendation anew, of the same facts, by the edition that is active now. The earlier snapshot stays. */
export const renewRecommendation = defineCommand({
  name: 'case.renewRecommendation',
  input: renewRecommendationInput,
  output: renewRecommendationOutput,
  run: async (context, { caseId, snapshotId }) => {
    const state = await lockCase(context, caseId);
    context.authorize('case.renew', resourceOf(state));
    const row = await context.work.db.case.findUnique({
      where: { id: caseId },
      select: { facts: true, currentSnapshot: { select: { contentHash: true } } },
    });
    if (row === null) throw notFound();
    const advised = advise(row.facts as unknown as ClinicalFacts, await activeEdition(context));
    const madeBy = row.currentSnapshot?.contentHash ?? null;
    const outcome = decide(
      state,
      { snapshotId, madeBy, advice: advised.advice },
      await context.decideContext(state.boardId),
    );
    const made = await recordAdvised(context, state, outcome, advised);
    if (made.snapshotId === null) throw new Error('a renewal made no recommendation');
    return { snapshotId: made.snapshotId };
  },
});
