import type { BoardEvent, BoardId, SnapshotId, TherapyId } from '@consilium/contracts';
import { type CaseState, caseTransitions } from '../../src/case/state';

type Move = keyof (typeof caseTransitions)['draft'];

/**
 * A case after an event; the same object where the event is not its own. `offeredBy` tells the options of a snapshot, which the
 * event itself does not carry.
 */
export function evolveCase(
  state: CaseState | null,
  event: BoardEvent,
  boardId: BoardId,
  offeredBy: (snapshotId: SnapshotId) => readonly TherapyId[],
): CaseState | null {
  if (event.type === 'case.drafted' && !state)
    return {
      id: event.public.caseId,
      boardId,
      status: 'draft',
      referrerId: event.public.referrerId,
      version: event.public.version,
      factsVersion: 0,
      currentSnapshotId: null,
      origin: null,
      boardDecisionReasons: [],
      offered: [],
      recusedUserIds: [],
      openBallot: null,
      standingDecisionId: null,
    };
  if (!state) return null;
  const moved = (move: Move): CaseState => ({
    ...state,
    status: caseTransitions[state.status][move] ?? state.status,
  });
  if (event.type === 'meeting.closed')
    return event.public.carriedOver.some((item) => item.caseId === state.id) ? moved('carry-over') : state;
  if (event.subject.caseId !== state.id) return state;
  switch (event.type) {
    case 'case.draft-saved':
      return { ...state, version: event.public.version };
    case 'case.submitted':
      return { ...moved('submit'), version: event.public.version, factsVersion: event.public.factsVersion };
    case 'case.facts-corrected':
      return { ...state, version: event.public.version, factsVersion: event.public.factsVersion };
    case 'case.recommendation-made':
      return {
        ...state,
        currentSnapshotId: event.public.snapshotId,
        origin: event.public.origin,
        boardDecisionReasons: event.public.boardDecisionReasons,
        offered: offeredBy(event.public.snapshotId),
      };
    case 'case.recusal-declared':
      return { ...state, recusedUserIds: [...state.recusedUserIds, event.public.userId] };
    case 'meeting.agenda-item-added':
      return moved('add-to-agenda');
    case 'meeting.agenda-item-removed':
      return state.standingDecisionId ? { ...state, status: 'decided' } : moved('take-off');
    case 'meeting.item-presented':
      return moved('present');
    case 'meeting.item-deferred':
      return moved('defer');
    case 'ballot.opened':
      return { ...state, openBallot: { id: event.public.ballotId, meetingId: event.public.meetingId } };
    case 'ballot.closed':
    case 'ballot.voided':
      return { ...state, openBallot: null };
    case 'decision.signed':
      return { ...moved('decide'), standingDecisionId: event.public.decisionId };
    case 'case.re-presented':
      return moved('re-present');
    case 'case.withdrawn':
      return moved('withdraw');
    default:
      return state;
  }
}
