import type { CaseState, DecisionPaper, DecisionState, SignedDecision } from '@consilium/board';
import type { AddendumDraft, MeetingId } from '@consilium/contracts';
import type { QueryContext } from '../command';
import { findMeeting } from '../meeting/load-meeting';
import { decisionMaterial } from './decision-state';
import { type SignedRow, signedDecisionOf } from './signed-decision';

/** All that an addendum is judged by and made of. The case comes from the caller, who has locked it where it matters. */
export async function addendumMaterial(
  ctx: QueryContext,
  row: SignedRow,
  decided: CaseState,
  draft: AddendumDraft,
): Promise<{
  readonly state: DecisionState;
  readonly paper: DecisionPaper;
  readonly amended: SignedDecision;
}> {
  const meeting = await findMeeting(ctx, row.meetingId as MeetingId);
  const { state, paper } = await decisionMaterial(ctx, meeting, decided, draft);
  return { state, paper, amended: signedDecisionOf(row) };
}
