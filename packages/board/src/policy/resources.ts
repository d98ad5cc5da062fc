import type { BoardId, CaseStatus, UserId } from '@consilium/contracts';

/** What the policy must know of the subject of an act. Each belongs to one board. */
export interface BoardResource {
  readonly boardId: BoardId;
}
/** A case, as far as whose it is. */
export interface ReferredResource extends BoardResource {
  readonly referrerId: UserId;
}
export interface CaseResource extends ReferredResource {
  readonly status: CaseStatus;
  readonly recusedUserIds: readonly UserId[];
  /** Electors of the case's open ballot; empty where none is open. */
  readonly electorIds: readonly UserId[];
}
/** A case before the board, for the acts of its chair. */
export interface ItemResource extends CaseResource {
  /** Who chairs it now (see `chairsItem`). */
  readonly chairIds: readonly UserId[];
}
export interface DecisionResource extends CaseResource {
  /** Who answers for carrying it out. */
  readonly responsibleId: UserId;
}
export interface AnnotationResource extends CaseResource {
  readonly authorId: UserId;
}
export interface MeetingResource extends BoardResource {
  /** Referrers of the cases on its agenda. */
  readonly referrerIds: readonly UserId[];
}

/** Every act, with its resource. An act that is not listed does not compile, and neither does one without a rule. */
export interface ActResources {
  'board.enter': BoardResource;
  'board.read': BoardResource;
  'edition.read-differences': BoardResource;
  'case.list': BoardResource;
  'case.find-by-record-number': BoardResource;
  'case.read': CaseResource;
  'case.draft': BoardResource;
  'case.save': CaseResource;
  'case.submit': CaseResource;
  'case.renew': CaseResource;
  'case.declare-recusal': CaseResource;
  'case.reveal-identity': CaseResource;
  'annotation.add': CaseResource;
  'annotation.resolve': AnnotationResource;
  'meeting.list': BoardResource;
  'meeting.read': MeetingResource;
  'meeting.schedule': BoardResource;
  'meeting.arrange': MeetingResource;
  'meeting.run': MeetingResource;
  'meeting.attend': MeetingResource;
  'meeting.set-attendance': MeetingResource;
  'meeting.hand-over-chair': MeetingResource;
  'meeting.present-item': ItemResource;
  'meeting.defer-item': CaseResource;
  'ballot.open': ItemResource;
  'ballot.close': ItemResource;
  'ballot.void': ItemResource;
  'ballot.vote': CaseResource;
  'ballot.read': CaseResource;
  'ballot.see-open-choices': CaseResource;
  'ballot.see-votes-after-close': CaseResource;
  'decision.list': BoardResource;
  'decision.sign': ItemResource;
  'decision.dissent': CaseResource;
  'decision.read': CaseResource;
  'decision.amend': CaseResource;
  'decision.report': DecisionResource;
  'case.withdraw': CaseResource;
  'journal.list': BoardResource;
  'journal.read-own-acts': BoardResource;
  'journal.read-decisions': BoardResource;
  'journal.read-case-decisions': ReferredResource;
  'journal.read': BoardResource;
  'journal.export': BoardResource;
  'access-log.read': BoardResource;
  'people.read': BoardResource;
  'people.change': BoardResource;
}
export type Act = keyof ActResources;
