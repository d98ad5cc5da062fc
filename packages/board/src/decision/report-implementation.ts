import type { ImplementationCode, ImplementationStatus } from '@consilium/contracts';
import type { CaseState } from '../case/state';
import { accept, type Context, type Outcome, refuse } from '../outcome';
import { reports } from '../policy/ballot';
import { dayIn } from '../quorum/rule';
import type { SignedDecision } from './state';

export interface ImplementationInput {
  readonly status: ImplementationStatus;
  readonly code: ImplementationCode | null;
  /** A calendar day of the board's zone, `2026-11-23`. */
  readonly on: string;
  readonly text: string;
}

/**
 * Reports how a decision was carried out: its responsible physician, the case's own referrer, the coordinator, a chair. What was not
 * done in full has a coded reason. Each report is kept; the newest one counts. `timeZone` is the board's.
 */
export function reportImplementation(
  state: { readonly case: CaseState; readonly decision: SignedDecision; readonly timeZone: string },
  input: ImplementationInput,
  context: Context,
): Outcome {
  const { actor } = context;
  const { case: of, decision } = state;
  if (!reports(actor, { ...of, responsibleId: decision.responsibleId })) return refuse('forbidden');
  if (input.status !== 'done' && input.code === null) return refuse('decision/report-needs-reason');
  if (input.on > dayIn(state.timeZone, context.now)) return refuse('decision/reported-in-the-future');
  return accept({
    type: 'decision.implementation-reported',
    v: 1,
    subject: { caseId: of.id },
    public: {
      decisionId: decision.id,
      caseId: of.id,
      reportId: context.newId(),
      status: input.status,
      code: input.status === 'done' ? null : input.code,
      on: input.on,
    },
    sealed: { text: input.text },
  });
}
