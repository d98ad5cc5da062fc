import { accept, type Context, type Outcome, refuse } from '../outcome';
import { attends } from '../policy/board-actor';
import { voidedBy } from './recommendation-made';
import type { CaseState } from './state';

/** Declares the actor's own conflict of interest in a case; it stands, and an open ballot on the case is voided. */
export function declareRecusal(
  state: CaseState,
  input: { readonly reason: string },
  context: Context,
): Outcome {
  const { userId } = context.actor;
  if (!attends(context.actor)) return refuse('forbidden');
  if (state.status === 'decided' || state.status === 'withdrawn')
    return refuse('case/wrong-state', { status: state.status });
  if (state.recusedUserIds.includes(userId)) return refuse('case/already-recused');
  return accept(
    {
      type: 'case.recusal-declared',
      v: 1,
      subject: { caseId: state.id, userId },
      public: { caseId: state.id, userId },
      sealed: { reason: input.reason },
    },
    ...voidedBy(state, 'new-recusal'),
  );
}
