import type { SnapshotId } from '@consilium/contracts';
import { accept, type Context, type Outcome, refuse } from '../outcome';
import { renews } from '../policy/case';
import { recommendationMade } from './recommendation-made';
import { correctable } from './save-case';
import type { Advice, CaseState } from './state';

/**
 * Asks the active edition anew about facts that have not changed: a new snapshot beside the earlier ones. `madeBy` is the content of the
 * edition that the current one was made by. An open ballot stays bound to what was put to the vote: until it is over there is no renewal.
 */
export function renewRecommendation(
  state: CaseState,
  input: { readonly snapshotId: SnapshotId; readonly madeBy: string | null; readonly advice: Advice },
  context: Context,
): Outcome {
  const { actor } = context;
  if (!renews(actor, state)) return refuse('forbidden');
  if (!correctable.has(state.status)) return refuse('case/not-editable', { status: state.status });
  if (state.currentSnapshotId !== input.snapshotId) {
    return refuse('conflict/stale-version', { snapshotId: state.currentSnapshotId ?? '' });
  }
  if (state.openBallot !== null) return refuse('case/ballot-open');
  if (input.advice.kind === 'blocked') {
    return refuse('case/not-complete', { missing: input.advice.blocking.join(',') });
  }
  const { recommendation } = input.advice;
  if (recommendation.contentHash === input.madeBy) return refuse('case/edition-current');
  return accept(recommendationMade(state, state.factsVersion, recommendation, context.newId));
}
