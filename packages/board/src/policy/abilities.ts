import type {
  Actor,
  AnnotationView,
  AsynchronousBallot,
  BoardId,
  CaseView,
  DecisionView,
  MeetingView,
  UserId,
} from '@consilium/contracts';
import { electorateOf } from '../ballot/electorate';
import type { BallotState } from '../ballot/state';
import { correctable } from '../case/save-case';
import { type CaseState, caseTransitions } from '../case/state';
import { attending, itemTransitions, type MeetingState, meetingTransitions } from '../meeting/state';
import { chairOf, chairsItem } from '../meeting/who-chairs';
import type { BoardPerson } from '../outcome';
import { authorize, type BoardAct } from './authorize';
import { boardActorOf, isChair, isCoordinator } from './board-actor';
import { authorizeOrganization, type OrganizationAct } from './organization';
import type { AnnotationResource, CaseResource, DecisionResource, MeetingResource } from './resources';

/** What someone may open and begin on a board. */
export interface BoardAbilities {
  /** Any page of the board's work at all: an administrator looks after its people and sees none of its cases. */
  readonly enter: boolean;
  /** All of its work, not own cases alone. */
  readonly read: boolean;
  readonly draftCase: boolean;
  readonly schedule: boolean;
  /** The decisions in its journal, or all of it. */
  readonly readJournal: boolean;
  readonly readWholeJournal: boolean;
  readonly readPeople: boolean;
}

export function boardAbilities(actor: Actor | null, boardId: BoardId): BoardAbilities {
  const may = (act: BoardAct) => authorize(act, actor, { boardId }) === 'allowed';
  return {
    enter: may('case.list'),
    read: may('board.read'),
    draftCase: may('case.draft'),
    schedule: may('meeting.schedule'),
    readJournal: may('journal.read-decisions'),
    readWholeJournal: may('journal.read'),
    readPeople: may('people.read'),
  };
}

/** What someone may do to the organization as a whole, on whatever board they are. */
export type OrganizationAbilities = Readonly<Record<OrganizationAct, boolean>>;
export const organizationAbilities = (actor: Actor | null): OrganizationAbilities => ({
  change: authorizeOrganization('change', actor) === 'allowed',
  read: authorizeOrganization('read', actor) === 'allowed',
  audit: authorizeOrganization('audit', actor) === 'allowed',
});

/** What a screen may offer on a case: the policy's answer and the case's own state together. */
export function caseAbilities(actor: Actor | null, of: CaseResource): CaseView['abilities'] {
  const may = (
    act:
      | 'case.read'
      | 'case.save'
      | 'case.submit'
      | 'case.declare-recusal'
      | 'case.withdraw'
      | 'case.renew'
      | 'case.reveal-identity'
      | 'annotation.add'
      | 'meeting.schedule',
  ) => authorize(act, actor, of) === 'allowed';
  const { status } = of;
  const over = status === 'decided' || status === 'withdrawn';
  return {
    edit: may('case.save') && !over,
    submit: may('case.submit') && caseTransitions[status].submit !== undefined,
    annotate: may('annotation.add'),
    recuse:
      may('case.declare-recusal') && !over && actor !== null && !of.recusedUserIds.includes(actor.userId),
    revealIdentity: may('case.reveal-identity'),
    addToAgenda: may('meeting.schedule') && caseTransitions[status]['add-to-agenda'] !== undefined,
    withdraw: may('case.withdraw') && caseTransitions[status].withdraw !== undefined,
    seeHistory: may('case.read'),
    // Whether there is a newer edition is not asked here.
    renew: may('case.renew') && correctable.has(status) && of.electorIds.length === 0,
  };
}

/** What a screen may offer on a signed decision, by the policy, by what came after it, and by whether the reader took part in it. */
export function decisionAbilities(
  actor: Actor | null,
  of: DecisionResource,
  decision: {
    readonly superseded: boolean;
    readonly hadASay: readonly UserId[];
    readonly dissenterIds: readonly UserId[];
  },
): DecisionView['abilities'] {
  const may = (act: 'decision.amend' | 'decision.dissent') => authorize(act, actor, of) === 'allowed';
  const can = (move: 'amend' | 're-present') =>
    !decision.superseded && caseTransitions[of.status][move] !== undefined;
  return {
    amend: may('decision.amend') && can('amend'),
    dissent:
      may('decision.dissent') &&
      !decision.superseded &&
      actor !== null &&
      decision.hadASay.includes(actor.userId) &&
      !decision.dissenterIds.includes(actor.userId),
    report: authorize('decision.report', actor, of) === 'allowed',
    rePresent: authorize('meeting.schedule', actor, of) === 'allowed' && can('re-present'),
  };
}

/** What a screen may offer on an annotation. */
export function annotationAbilities(
  actor: Actor | null,
  of: AnnotationResource,
  resolved: boolean,
): AnnotationView['abilities'] {
  return {
    reply: authorize('annotation.add', actor, of) === 'allowed',
    resolve: authorize('annotation.resolve', actor, of) === 'allowed' && !resolved,
  };
}

/** What a screen may offer in a meeting. `current` is the case before the board, with its newest ballot. */
export function meetingAbilities(
  actor: Actor | null,
  meeting: MeetingState,
  of: MeetingResource,
  current: {
    readonly case: CaseState;
    readonly resource: CaseResource;
    readonly ballot: BallotState | null;
    readonly people: readonly BoardPerson[];
  } | null,
): MeetingView['abilities'] {
  const can = (move: 'change-agenda' | 'vote-apart' | 'open' | 'run' | 'close' | 'reschedule') =>
    meetingTransitions[meeting.status][move] !== undefined;
  const here = actor !== null && attending(meeting).includes(actor.userId);
  const who = boardActorOf(actor, meeting.boardId);
  const invited =
    who !== null &&
    (meeting.memberIds.includes(who.userId) || meeting.chairId === who.userId || isCoordinator(who));
  const arranges = authorize('meeting.arrange', actor, of) === 'allowed';
  const runs = authorize('meeting.run', actor, of) === 'allowed';
  const attends = authorize('meeting.attend', actor, of) === 'allowed';
  const chairIds =
    current === null
      ? []
      : current.people.filter((one) => chairsItem(meeting, current.case, one)).map((one) => one.userId);
  const onItem = (
    act: 'ballot.open' | 'ballot.close' | 'ballot.vote' | 'decision.sign' | 'meeting.defer-item',
  ) =>
    current !== null && can('run') && authorize(act, actor, { ...current.resource, chairIds }) === 'allowed';
  const item = meeting.items.find((one) => one.id === meeting.currentItemId);
  const presented = item?.status === 'presented';
  const open = current?.ballot?.status === 'open';
  return {
    schedule: arranges && can('reschedule'),
    orderAgenda: arranges && can('change-agenda'),
    open: runs && can('open'),
    close: runs && can('close') && meeting.openBallotId === null,
    present: who !== null && isChair(who) && can('run') && meeting.openBallotId === null,
    checkIn: attends && invited && can('run') && !here,
    checkOut: attends && can('run') && here,
    setAttendance: authorize('meeting.set-attendance', actor, of) === 'allowed' && can('run'),
    defer:
      onItem('meeting.defer-item') &&
      !open &&
      item !== undefined &&
      itemTransitions[item.status].defer !== undefined,
    openBallot:
      onItem('ballot.open') &&
      presented &&
      !open &&
      current !== null &&
      electorateOf(meeting, current.case, current.people).length > 0,
    closeBallot: onItem('ballot.close') && open,
    vote:
      onItem('ballot.vote') &&
      open &&
      actor !== null &&
      current?.ballot?.electors.some((elector) => elector.userId === actor.userId) === true,
    recordDecision: onItem('decision.sign') && presented && !open,
    handOverChair:
      can('run') &&
      authorize('meeting.hand-over-chair', actor, of) === 'allowed' &&
      who !== null &&
      (isCoordinator(who) || who.userId === chairOf(meeting)),
    inviteMember: arranges && can('run'),
    takeOver: arranges && can('change-agenda'),
    voteApart: who !== null && isChair(who) && can('vote-apart'),
  };
}

/** What a screen may offer on an asynchronous ballot. After the deadline it waits for its close and takes no vote. */
export function asynchronousBallotAbilities(
  actor: Actor | null,
  of: CaseResource,
  ballot: Pick<AsynchronousBallot['ballot'], 'status' | 'deadline' | 'elector'>,
  now: string,
): AsynchronousBallot['abilities'] {
  const open = ballot.status === 'open';
  const inTime = ballot.deadline === null || now < ballot.deadline;
  return {
    vote: open && inTime && ballot.elector && authorize('ballot.vote', actor, of) === 'allowed',
    // Any chair of the board may close it, also while no meeting is open.
    closeBallot:
      open &&
      actor !== null &&
      authorize('ballot.close', actor, { ...of, chairIds: [actor.userId] }) === 'allowed',
  };
}
