import { accept, type Context, type Outcome, refuse } from '../outcome';
import { isCoordinator } from '../policy/board-actor';
import { isOwn } from '../policy/case';
import { recommendationMade } from './recommendation-made';
import { type Advice, type CaseState, caseTransitions } from './state';

/** Hands a draft to the board with its first recommendation: `case.submitted`, `case.recommendation-made`. */
export function submitCase(
  state: CaseState,
  input: { readonly version: number; readonly advice: Advice },
  context: Context,
): Outcome {
  if (!isOwn(context.actor, state) && !isCoordinator(context.actor)) return refuse('forbidden');
  if (!caseTransitions[state.status].submit) return refuse('case/wrong-state', { status: state.status });
  if (input.version !== state.version) return refuse('conflict/stale-version', { version: state.version });
  if (input.advice.kind === 'blocked')
    return refuse('case/not-complete', { missing: input.advice.blocking.join(',') });
  const factsVersion = state.factsVersion + 1;
  return accept(
    {
      type: 'case.submitted',
      v: 1,
      subject: { caseId: state.id },
      public: { caseId: state.id, version: state.version + 1, factsVersion },
      sealed: {},
    },
    recommendationMade(state, factsVersion, input.advice.recommendation, context.newId),
  );
}
