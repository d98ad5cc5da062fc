import type { AddendumDocument } from './addendum';
import type { Anchor } from './annotation';
import type {
  BallotMethod,
  BallotOption,
  BallotTiming,
  Choice,
  QuorumReport,
  SingleChoice,
  SingleTally,
  Tally,
  Visibility,
} from './ballot';
import type { CaseType, ClinicalFacts, WithdrawalCode } from './case';
import type { DecidedTherapy, DecisionDocument } from './decision';
import type { NamedEdition } from './editions';
import type { FeeTier } from './fee';
import type { BoardReason, EmbryonicOrigin } from './guideline/recommendation';
import type { TherapyClass } from './guideline/therapies';
import type {
  AgendaItemId,
  AnnotationId,
  BallotId,
  BoardId,
  CaseId,
  DecisionId,
  MeetingId,
  SessionId,
  SnapshotId,
  UserId,
} from './ids';
import type { ImplementationCode, ImplementationStatus } from './implementation';
import type { AttendanceMode, RePresentationCode } from './meeting';
import type { Role, Specialty } from './people';

/**
 * What happened, in the past tense. `public` stands in the journal's hashed bytes as it is; each value in `sealed` stands there as a
 * salted commitment only (personal text, veiled choices) and is kept beside, shown by right. An event type's shape never changes:
 * a new shape is a new version.
 */
interface EventOf<Type extends string, Public, Sealed = Record<never, never>, Version extends number = 1> {
  readonly type: Type;
  readonly v: Version;
  /** What it is about; `caseId` decides who may read it. */
  readonly subject: { readonly caseId?: CaseId; readonly meetingId?: MeetingId; readonly userId?: UserId };
  readonly public: Public;
  readonly sealed: Sealed;
}

/** Events on a board's stream, `board:<id>`. */
export type BoardEvent =
  // The first three were written before docs/adr/0005; a journal may hold them, and no command writes them any more.
  | EventOf<'board.created', { boardId: BoardId; name: string; timeZone: string }>
  | EventOf<
      'board.quorum-rule-set',
      {
        validFrom: string;
        minHeads: number;
        requiredSpecialties: Specialty[];
        perReason: Partial<Record<BoardReason, Specialty[]>>;
      }
    >
  | EventOf<'board.membership-granted', { userId: UserId; roles: Role[]; specialty: Specialty | null }>
  | EventOf<
      'case.drafted',
      { caseId: CaseId; pseudonym: string; caseType: CaseType; referrerId: UserId; version: number },
      { facts: ClinicalFacts; question: string }
    >
  | EventOf<
      'case.draft-saved',
      { caseId: CaseId; caseType: CaseType; version: number; changed: string[] },
      { facts: ClinicalFacts; question: string }
    >
  | EventOf<'case.identity-recorded', { caseId: CaseId }>
  | EventOf<'case.submitted', { caseId: CaseId; version: number; factsVersion: number }>
  | EventOf<
      'case.facts-corrected',
      { caseId: CaseId; caseType: CaseType; version: number; factsVersion: number; changed: string[] },
      { facts: ClinicalFacts; question: string }
    >
  | EventOf<
      'case.recommendation-made',
      {
        caseId: CaseId;
        snapshotId: SnapshotId;
        factsVersion: number;
        edition: string;
        contentHash: string;
        hash: string;
        origin: EmbryonicOrigin;
        boardDecisionReasons: BoardReason[];
      }
    >
  | EventOf<'case.recusal-declared', { caseId: CaseId; userId: UserId }, { reason: string }>
  | EventOf<
      'annotation.added',
      {
        annotationId: AnnotationId;
        caseId: CaseId;
        parentId: AnnotationId | null;
        snapshotId: SnapshotId | null;
        anchorKind: Anchor['kind'];
      },
      { body: string; anchor: Anchor }
    >
  | EventOf<'annotation.resolved', { annotationId: AnnotationId; caseId: CaseId }>
  | EventOf<'meeting.scheduled', MeetingDetails & { meetingId: MeetingId }>
  | EventOf<'meeting.rescheduled', MeetingDetails & { meetingId: MeetingId; sequence: number }>
  | EventOf<
      'meeting.agenda-item-added',
      { meetingId: MeetingId; itemId: AgendaItemId; caseId: CaseId; position: number }
    >
  | EventOf<'meeting.agenda-item-removed', { meetingId: MeetingId; itemId: AgendaItemId; caseId: CaseId }>
  | EventOf<'meeting.agenda-ordered', { meetingId: MeetingId; itemIds: AgendaItemId[] }>
  | EventOf<'meeting.opened', { meetingId: MeetingId }>
  | EventOf<'meeting.item-presented', { meetingId: MeetingId; itemId: AgendaItemId; caseId: CaseId }>
  | EventOf<
      'meeting.item-deferred',
      { meetingId: MeetingId; itemId: AgendaItemId; caseId: CaseId; code: string },
      { text: string }
    >
  | EventOf<
      'meeting.closed',
      { meetingId: MeetingId; carriedOver: { itemId: AgendaItemId; caseId: CaseId }[] }
    >
  | EventOf<
      'attendance.checked-in',
      { meetingId: MeetingId; userId: UserId; mode: AttendanceMode; specialty: Specialty | null }
    >
  | EventOf<'attendance.checked-out', { meetingId: MeetingId; userId: UserId }>
  // Version 1, of single votes in the meeting, is never written any more and must stay readable.
  | EventOf<'ballot.opened', BallotOpened, { labels: Record<string, string> }>
  | EventOf<
      'meeting.chair-handed-over',
      { meetingId: MeetingId; fromId: UserId; toId: UserId },
      { reason: string }
    >
  | EventOf<'meeting.member-invited', { meetingId: MeetingId; userId: UserId; specialty: Specialty | null }>
  | EventOf<
      'ballot.opened',
      BallotOpened & { method: BallotMethod; timing: BallotTiming; deadline: string | null },
      { labels: Record<string, string> },
      2
    >
  | EventOf<'vote.cast', VoteCast<SingleChoice>, { choice: SingleChoice; reason: string }>
  | EventOf<'vote.cast', VoteCast<Choice>, { choice: Choice; reason: string }, 2>
  | EventOf<'ballot.closed', BallotClosed<SingleTally, SingleChoice>>
  | EventOf<'ballot.closed', BallotClosed<Tally, Choice>, Record<never, never>, 2>
  | EventOf<
      'ballot.voided',
      {
        ballotId: BallotId;
        caseId: CaseId;
        meetingId: MeetingId;
        cause: 'chair' | 'new-facts' | 'new-recusal';
      },
      { reason: string }
    >
  | EventOf<
      'decision.signed',
      {
        decisionId: DecisionId;
        caseId: CaseId;
        meetingId: MeetingId;
        itemId: AgendaItemId;
        ballotId: BallotId | null;
        snapshotId: SnapshotId;
        sha256: string;
        therapyClasses: TherapyClass[];
        relation: 'follows' | 'departs';
        dissentCount: number;
        signature: Signature;
      },
      { document: DecisionDocument; therapies: DecidedTherapy[] }
    >
  // What comes after a decision, or instead of one.
  | EventOf<'decision.superseded', { decisionId: DecisionId; caseId: CaseId; by: DecisionId }>
  | EventOf<
      'decision.addendum-signed',
      {
        addendumId: DecisionId;
        /** The decision it adds to. */
        decisionId: DecisionId;
        caseId: CaseId;
        ballotId: BallotId | null;
        snapshotId: SnapshotId;
        sha256: string;
        therapyClasses: TherapyClass[];
        relation: 'follows' | 'departs';
        signature: Signature;
      },
      { document: AddendumDocument; therapies: DecidedTherapy[] }
    >
  | EventOf<
      'decision.dissented',
      { decisionId: DecisionId; caseId: CaseId; userId: UserId },
      { reason: string }
    >
  | EventOf<
      'decision.implementation-reported',
      {
        decisionId: DecisionId;
        caseId: CaseId;
        reportId: string;
        status: ImplementationStatus;
        code: ImplementationCode | null;
        /** `2026-11-23` */
        on: string;
      },
      { text: string }
    >
  | EventOf<
      'case.re-presented',
      { caseId: CaseId; meetingId: MeetingId; decisionId: DecisionId; code: RePresentationCode },
      { text: string }
    >
  | EventOf<'case.withdrawn', { caseId: CaseId; code: WithdrawalCode }, { text: string }>;

interface Signature {
  readonly signerId: UserId;
  readonly signerName: string;
  readonly role: 'chair';
  readonly meaning: 'decided';
  readonly reauthentication: 'password';
}

interface BallotOpened {
  ballotId: BallotId;
  meetingId: MeetingId;
  itemId: AgendaItemId;
  caseId: CaseId;
  snapshotId: SnapshotId;
  visibility: Visibility;
  /** Labels of free options are sealed: they are words of people. */
  options: Omit<BallotOption, 'label'>[];
  electorate: { userId: UserId; specialty: Specialty }[];
  quorum: QuorumReport;
}

/** `choice` is null while veiled. `voted` and `electors` are the turnout after this vote. */
interface VoteCast<Voted> {
  ballotId: BallotId;
  caseId: CaseId;
  meetingId: MeetingId;
  userId: UserId;
  revision: number;
  choice: Voted | null;
  voted: number;
  electors: number;
}

interface BallotClosed<Counted, Voted> {
  ballotId: BallotId;
  caseId: CaseId;
  meetingId: MeetingId;
  quorum: QuorumReport;
  tally: Counted;
  /** The openings: value and salt of each elector's last choice, which prove the commitment in `vote.cast` of that sequence. */
  openings: { userId: UserId; seq: number; choice: Voted; salt: string }[];
}

interface MeetingDetails {
  title: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  place: string;
  link: string;
  chairId: UserId;
  memberIds: UserId[];
}

/** Events on the organization's stream, `organization`. */
export type OrganizationEvent =
  | EventOf<'person.created', { userId: UserId; administrator: boolean }, { name: string; email: string }>
  | EventOf<'person.signed-in', { userId: UserId; sessionId: SessionId }>
  | EventOf<
      'session.revoked',
      { userId: UserId; sessionIds: SessionId[]; cause: 'signed-out' | 'signed-out-everywhere' }
    >
  | AdministrationEvent;

/**
 * What administrators do (docs/adr/0005). Boards' founding, memberships and quorum rules stand here and no more on their board's stream:
 * `boardId` says which board's auditor may read them.
 */
export type AdministrationEvent =
  | EventOf<
      'person.link-issued',
      { userId: UserId; linkId: string; purpose: 'invitation' | 'reset'; expiresAt: string }
    >
  | EventOf<'person.password-set', { userId: UserId; linkId: string }>
  | EventOf<'person.disabled', { userId: UserId }>
  | EventOf<'person.enabled', { userId: UserId }>
  /** Whether the person audits the organization from now on. */
  | EventOf<'person.auditor-set', { userId: UserId; auditor: boolean }>
  | EventOf<
      'session.ended',
      { userId: UserId; sessionIds: SessionId[]; cause: 'administrator' | 'disabled' | 'new-password' }
    >
  | EventOf<'board.founded', { boardId: BoardId; name: string; timeZone: string }>
  | EventOf<
      'membership.set',
      { boardId: BoardId; userId: UserId; roles: Role[]; specialty: Specialty | null }
    >
  | EventOf<'membership.ended', { boardId: BoardId; userId: UserId }>
  | EventOf<
      'quorum-rule.set',
      {
        boardId: BoardId;
        validFrom: string;
        minHeads: number;
        requiredSpecialties: Specialty[];
        perReason: Partial<Record<BoardReason, Specialty[]>>;
      }
    >
  | EventOf<'fee-rule.set', { boardId: BoardId; validFrom: string; tiers: FeeTier[] }>
  // Of the organization, not of one board: names that free words are coded by.
  | EventOf<'therapy-name.added', TherapyNamed>
  | EventOf<'therapy-name.ended', TherapyNamed>
  /** The edition that the organization begins with (docs/adr/0007). */
  | EventOf<'edition.installed', NamedEdition>
  | EventOf<'edition.proposed', NamedEdition & { proposalId: string }>
  | EventOf<'edition.withdrawn', NamedEdition & { proposalId: string }>
  /** By another administrator than who proposed it. `before`: what was active until then. */
  | EventOf<
      'edition.activated',
      NamedEdition & { proposalId: string; proposedBy: UserId; before: NamedEdition }
    >;

interface TherapyNamed {
  nameId: string;
  therapyClass: TherapyClass;
  name: string;
}

export type DomainEvent = BoardEvent | OrganizationEvent;
export type DomainEventType = DomainEvent['type'];
export type DomainEventOf<Type extends DomainEventType> = Extract<DomainEvent, { type: Type }>;

/** How a ballot is voted on, whatever version of the event tells it. */
export function termsOf(opened: DomainEventOf<'ballot.opened'>): {
  readonly method: BallotMethod;
  readonly timing: BallotTiming;
  readonly deadline: string | null;
} {
  if (opened.v === 1) return { method: 'single', timing: 'meeting', deadline: null };
  const { method, timing, deadline } = opened.public;
  return { method, timing, deadline };
}

/** Every event type, for filters and for the catalogue's completeness test. */
export const boardEventTypes = [
  'board.created',
  'board.quorum-rule-set',
  'board.membership-granted',
  'case.drafted',
  'case.draft-saved',
  'case.identity-recorded',
  'case.submitted',
  'case.facts-corrected',
  'case.recommendation-made',
  'case.recusal-declared',
  'annotation.added',
  'annotation.resolved',
  'meeting.scheduled',
  'meeting.rescheduled',
  'meeting.agenda-item-added',
  'meeting.agenda-item-removed',
  'meeting.agenda-ordered',
  'meeting.opened',
  'meeting.item-presented',
  'meeting.item-deferred',
  'meeting.closed',
  'attendance.checked-in',
  'attendance.checked-out',
  'meeting.chair-handed-over',
  'meeting.member-invited',
  'ballot.opened',
  'vote.cast',
  'ballot.closed',
  'ballot.voided',
  'decision.signed',
  'decision.superseded',
  'decision.addendum-signed',
  'decision.dissented',
  'decision.implementation-reported',
  'case.re-presented',
  'case.withdrawn',
] as const satisfies readonly BoardEvent['type'][];
export const organizationEventTypes = [
  'person.created',
  'person.signed-in',
  'session.revoked',
  'person.link-issued',
  'person.password-set',
  'person.disabled',
  'person.enabled',
  'person.auditor-set',
  'session.ended',
  'board.founded',
  'membership.set',
  'membership.ended',
  'quorum-rule.set',
  'fee-rule.set',
  'therapy-name.added',
  'therapy-name.ended',
  'edition.installed',
  'edition.proposed',
  'edition.withdrawn',
  'edition.activated',
] as const satisfies readonly OrganizationEvent['type'][];

/** Of the organization's events, those that are about one board: its auditor reads them. */
export const boardAdministrationTypes = [
  'board.founded',
  'membership.set',
  'membership.ended',
  'quorum-rule.set',
  'fee-rule.set',
] as const satisfies readonly AdministrationEvent['type'][];
