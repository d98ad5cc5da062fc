import { isRecused, onBoard, seesCase } from './case';
import type { BoardResource, CaseResource, MeetingResource } from './resources';
import type { Rule } from './rule';
import { is, readsBoard, type Standing } from './standing';

/** A meeting is seen by the whole board, and by the referrers of its cases. */
const seesMeeting = (who: Standing, meeting: MeetingResource): boolean =>
  readsBoard(who) || (is(who, 'referrer') && meeting.referrerIds.includes(who.userId));
const arranges = (who: Standing): boolean => is(who, 'chair', 'coordinator');

export const meetingPolicy = {
  'meeting.list': { see: onBoard, may: (who) => readsBoard(who) || is(who, 'referrer') },
  'meeting.read': { see: seesMeeting, may: seesMeeting },
  'meeting.schedule': { see: onBoard, may: arranges },
  'meeting.arrange': { see: seesMeeting, may: arranges },
  'meeting.run': { see: seesMeeting, may: arranges },
  'meeting.attend': { see: seesMeeting, may: (who) => is(who, 'member', 'chair', 'coordinator') },
  'meeting.set-attendance': { see: seesMeeting, may: arranges },
  // To present is to chair: a recused chair leaves it to a deputy.
  'meeting.present-item': { see: seesCase, may: (who, of) => is(who, 'chair') && !isRecused(who, of) },
  'meeting.defer-item': { see: seesCase, may: (who, of) => arranges(who) && !isRecused(who, of) },
} satisfies Record<'meeting.list' | 'meeting.schedule', Rule<BoardResource>> &
  Record<
    'meeting.read' | 'meeting.arrange' | 'meeting.run' | 'meeting.attend' | 'meeting.set-attendance',
    Rule<MeetingResource>
  > &
  Record<'meeting.present-item' | 'meeting.defer-item', Rule<CaseResource>>;
