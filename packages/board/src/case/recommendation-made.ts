import type { BoardEvent, SnapshotId } from '@consilium/contracts';
import type { CaseState, RecommendationMade } from './state';

/** The event by which a recommendation becomes the case's current snapshot. */
export function recommendationMade(
  state: Pick<CaseState, 'id'>,
  factsVersion: number,
  made: RecommendationMade,
  newId: () => string,
): BoardEvent {
  return {
    type: 'case.recommendation-made',
    v: 1,
    subject: { caseId: state.id },
    public: {
      caseId: state.id,
      snapshotId: newId() as SnapshotId,
      factsVersion,
      edition: made.edition,
      contentHash: made.contentHash,
      hash: made.hash,
      origin: made.origin,
      boardDecisionReasons: [...made.boardDecisionReasons],
    },
    sealed: {},
  };
}

/** The open ballot of a case ends when what it was bound to changes. */
export function voidedBy(state: CaseState, cause: 'new-facts' | 'new-recusal'): BoardEvent[] {
  if (!state.openBallot) return [];
  const { id: ballotId, meetingId } = state.openBallot;
  return [
    {
      type: 'ballot.voided',
      v: 1,
      subject: { caseId: state.id, meetingId },
      public: { ballotId, caseId: state.id, meetingId, cause },
      sealed: { reason: '' },
    },
  ];
}
