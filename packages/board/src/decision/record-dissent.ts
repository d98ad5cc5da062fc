import type { UserId } from '@consilium/contracts';
import type { CaseState } from '../case/state';
import { accept, type Context, type Outcome, refuse } from '../outcome';
import { hasSay } from '../policy/board-actor';
import type { SignedDecision } from './state';

/** What one's own dissent is judged by. */
export interface DissentState {
  readonly case: Pick<CaseState, 'id' | 'recusedUserIds'>;
  readonly decision: SignedDecision;
  /** Electors of its ballot; where it was a consensus, everyone who attended its meeting. */
  readonly hadASay: readonly UserId[];
  /** Whose dissent is on record already, at the signing or since. */
  readonly dissenterIds: readonly UserId[];
}

/** Records the actor's own dissent from a signed decision, with its reason. The signed document stays as it is. */
export function recordDissent(
  state: DissentState,
  input: { readonly reason: string },
  context: Context,
): Outcome {
  const { actor } = context;
  if (!hasSay(actor)) return refuse('forbidden');
  if (state.case.recusedUserIds.includes(actor.userId)) return refuse('decision/recused');
  if (!state.hadASay.includes(actor.userId)) return refuse('decision/dissenter-not-an-elector');
  if (state.decision.superseded) return refuse('decision/superseded');
  if (state.dissenterIds.includes(actor.userId)) return refuse('decision/already-dissented');
  return accept({
    type: 'decision.dissented',
    v: 1,
    subject: { caseId: state.case.id, userId: actor.userId },
    public: { decisionId: state.decision.id, caseId: state.case.id, userId: actor.userId },
    sealed: { reason: input.reason },
  });
}
