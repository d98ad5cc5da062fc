import { type BoardActor, holds } from '../outcome';
import { readsBoard } from './board-actor';
import type { BoardResource, CaseResource } from './resources';
import type { Rule } from './rule';

export const isOwn = (who: BoardActor, of: Pick<CaseResource, 'referrerId'>): boolean =>
  holds(who, 'referrer') && of.referrerId === who.userId;
export const isRecused = (who: BoardActor, from: CaseResource): boolean =>
  from.recusedUserIds.includes(who.userId);
/** A case is seen by the whole board, and by its own referrer. */
export const seesCase = (who: BoardActor, seen: CaseResource): boolean => readsBoard(who) || isOwn(who, seen);
/** The board is known to everyone on it. */
export const onBoard = (_who: BoardActor, _board: BoardResource): boolean => true;

/** Facts are entered by their referrer until they are submitted, and by the coordinator; others propose by annotation. */
const entersFacts = (who: BoardActor, of: CaseResource): boolean =>
  holds(who, 'coordinator') || (isOwn(who, of) && of.status === 'draft');

export const casePolicy = {
  'case.list': { see: onBoard, may: (who) => readsBoard(who) || holds(who, 'referrer') },
  // To find a patient's case, or that there is one already, before entering it again. A referrer finds their own. Always logged.
  'case.find-by-record-number': { see: onBoard, may: (who) => holds(who, 'coordinator', 'referrer') },
  'case.read': { see: seesCase, may: seesCase },
  'case.draft': { see: onBoard, may: (who) => holds(who, 'coordinator', 'referrer') },
  'case.save': { see: seesCase, may: entersFacts },
  'case.submit': { see: seesCase, may: entersFacts },
  // Its referrer takes it back while nobody has taken it up.
  'case.withdraw': {
    see: seesCase,
    may: (who, of) =>
      holds(who, 'coordinator') || (isOwn(who, of) && (of.status === 'draft' || of.status === 'submitted')),
  },
  // The same facts, asked of a newer edition. In the meeting it is for who runs it.
  'case.renew': {
    see: seesCase,
    may: (who, of) =>
      holds(who, 'member', 'chair', 'coordinator') &&
      !isRecused(who, of) &&
      (of.status !== 'in-discussion' || holds(who, 'chair', 'coordinator')),
  },
  'case.declare-recusal': { see: seesCase, may: (who) => holds(who, 'member', 'chair', 'coordinator') },
  // Two identifiers, to be sure of the person at hand: while one votes on the case, or as one's work with it demands. Always logged.
  'case.reveal-identity': {
    see: seesCase,
    may: (who, of) =>
      holds(who, 'coordinator', 'auditor') ||
      isOwn(who, of) ||
      (holds(who, 'member', 'chair') && of.electorIds.includes(who.userId) && !isRecused(who, of)),
  },
} satisfies {
  'case.list': Rule<BoardResource>;
  'case.find-by-record-number': Rule<BoardResource>;
  'case.draft': Rule<BoardResource>;
} & Record<
  | 'case.read'
  | 'case.save'
  | 'case.submit'
  | 'case.declare-recusal'
  | 'case.reveal-identity'
  | 'case.withdraw'
  | 'case.renew',
  Rule<CaseResource>
>;
