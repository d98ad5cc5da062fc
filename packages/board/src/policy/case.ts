import type { BoardActor } from '../outcome';
import { arranges, attends, hasSay, holds, isCoordinator, readsBoard } from './board-actor';
import type { BoardResource, CaseResource, ReferredResource } from './resources';
import type { Rule } from './rule';

export const isOwn = (who: BoardActor, of: Pick<ReferredResource, 'referrerId'>): boolean =>
  holds(who, 'referrer') && of.referrerId === who.userId;
export const isRecused = (who: BoardActor, from: Pick<CaseResource, 'recusedUserIds'>): boolean =>
  from.recusedUserIds.includes(who.userId);
/** A case is seen by the whole board, and by its own referrer. */
export const seesCase = (who: BoardActor, seen: ReferredResource): boolean =>
  readsBoard(who) || isOwn(who, seen);
/** The board is known to everyone on it. */
export const onBoard = (_who: BoardActor, _board: BoardResource): boolean => true;

/** Whose lists hold something: a referrer's what is about their own cases. */
export const hasCases = (who: BoardActor): boolean => readsBoard(who) || holds(who, 'referrer');

/** Facts are entered by their referrer until they are submitted, and by the coordinator; others propose by annotation. */
export const entersFacts = (who: BoardActor, of: Pick<CaseResource, 'referrerId' | 'status'>): boolean =>
  isCoordinator(who) || (isOwn(who, of) && of.status === 'draft');
export const draftsCases = (who: BoardActor): boolean => holds(who, 'coordinator', 'referrer');
/** Its referrer takes a case back while nobody has taken it up. */
export const withdraws = (who: BoardActor, of: Pick<CaseResource, 'referrerId' | 'status'>): boolean =>
  isCoordinator(who) || (isOwn(who, of) && (of.status === 'draft' || of.status === 'submitted'));
/** The same facts, asked of a newer edition. In the meeting the case is in the hands of who runs it. */
export const renews = (who: BoardActor, of: Pick<CaseResource, 'status' | 'recusedUserIds'>): boolean =>
  attends(who) && !isRecused(who, of) && (of.status !== 'in-discussion' || arranges(who));

export const casePolicy = {
  'case.list': { see: onBoard, may: hasCases },
  // To find a patient's case, or that there is one already, before entering it again. A referrer finds their own. Always logged.
  'case.find-by-record-number': { see: onBoard, may: (who) => holds(who, 'coordinator', 'referrer') },
  'case.read': { see: seesCase, may: seesCase },
  'case.draft': { see: onBoard, may: draftsCases },
  'case.save': { see: seesCase, may: entersFacts },
  'case.submit': { see: seesCase, may: entersFacts },
  'case.withdraw': { see: seesCase, may: withdraws },
  'case.renew': { see: seesCase, may: renews },
  'case.declare-recusal': { see: seesCase, may: attends },
  // Two identifiers, to be sure of the person at hand: while one votes on the case, or as one's work with it demands. Always logged.
  'case.reveal-identity': {
    see: seesCase,
    may: (who, of) =>
      holds(who, 'coordinator', 'auditor') ||
      isOwn(who, of) ||
      (hasSay(who) && of.electorIds.includes(who.userId) && !isRecused(who, of)),
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
