import type { AgendaItemId } from '@consilium/contracts';
import { type CaseState, caseTransitions } from '../case/state';
import { accept, type Context, type Outcome } from '../outcome';
import { refuseArranging } from './arrange-agenda';
import type { MeetingState } from './state';

/**
 * Puts every case that an earlier meeting deferred or did not come to at the end of an agenda, in one act. Cases that stand on an agenda
 * by now, or cannot go on one, are passed over: done twice, it changes nothing.
 */
export function takeOver(meeting: MeetingState, waiting: readonly CaseState[], context: Context): Outcome {
  const refused = refuseArranging(meeting, context);
  if (refused) return refused;
  const last = Math.max(0, ...meeting.items.map((item) => item.position));
  return accept(
    ...waiting
      .filter(
        (one) =>
          one.boardId === meeting.boardId &&
          one.currentSnapshotId !== null &&
          caseTransitions[one.status]['add-to-agenda'] !== undefined,
      )
      .map((one, index) => ({
        type: 'meeting.agenda-item-added' as const,
        v: 1 as const,
        subject: { meetingId: meeting.id, caseId: one.id },
        public: {
          meetingId: meeting.id,
          itemId: context.newId() as AgendaItemId,
          caseId: one.id,
          position: last + index + 1,
        },
        sealed: {},
      })),
  );
}
