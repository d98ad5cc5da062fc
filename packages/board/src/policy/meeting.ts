import type { BoardActor } from '../outcome';
import { arranges, attends, holds, isChair, readsBoard } from './board-actor';
import { hasCases, isRecused, onBoard, seesCase } from './case';
import type { BoardResource, CaseResource, ItemResource, MeetingResource } from './resources';
import type { Rule } from './rule';

/** A meeting is seen by the whole board, and by the referrers of its cases. */
const seesMeeting = (who: BoardActor, meeting: MeetingResource): boolean =>
  readsBoard(who) || (holds(who, 'referrer') && meeting.referrerIds.includes(who.userId));
/** Does the chair's acts on an item: who chairs it now, and never the recused. */
export const chairs = (who: BoardActor, item: ItemResource): boolean =>
  isChair(who) && !isRecused(who, item) && item.chairIds.includes(who.userId);

export const meetingPolicy = {
  'meeting.list': { see: onBoard, may: hasCases },
  'meeting.read': { see: seesMeeting, may: seesMeeting },
  'meeting.schedule': { see: onBoard, may: arranges },
  'meeting.arrange': { see: seesMeeting, may: arranges },
  'meeting.run': { see: seesMeeting, may: arranges },
  'meeting.attend': { see: seesMeeting, may: attends },
  'meeting.set-attendance': { see: seesMeeting, may: arranges },
  // Of the chairs, only who holds the chair may hand it over: the meeting tells who that is.
  'meeting.hand-over-chair': { see: seesMeeting, may: arranges },
  // To present is to chair: a recused chair leaves it to a deputy.
  'meeting.present-item': { see: seesCase, may: chairs },
  'meeting.defer-item': { see: seesCase, may: (who, of) => arranges(who) && !isRecused(who, of) },
} satisfies Record<'meeting.list' | 'meeting.schedule', Rule<BoardResource>> &
  Record<
    | 'meeting.read'
    | 'meeting.arrange'
    | 'meeting.run'
    | 'meeting.attend'
    | 'meeting.set-attendance'
    | 'meeting.hand-over-chair',
    Rule<MeetingResource>
  > & { 'meeting.present-item': Rule<ItemResource>; 'meeting.defer-item': Rule<CaseResource> };
