import {
  addAgendaItem,
  addAnnotation,
  castVote,
  checkIn,
  closeBallot,
  declareRecusal,
  deferItem,
  draftCase,
  getMeeting,
  openBallot,
  openMeeting,
  presentItem,
  previewAddendum,
  previewDecision,
  rePresentCase,
  scheduleMeeting,
  signDecision,
  submitCase,
  wallTimeOf,
} from '@consilium/application';
import type {
  Actor,
  AddendumDraft,
  AgendaItemId,
  AnnotationId,
  BallotId,
  BoardId,
  CaseId,
  DecisionDraft,
  DecisionId,
  MeetingId,
  SnapshotId,
} from '@consilium/contracts';
import { demoPassword } from '@consilium/demo';
import type { TestOrganization } from '../organization';
import { buildFacts } from '../test-board';

/** The people of a scenario by what they do; one person may do several things. */
export interface ScenarioPeople {
  readonly boardId: BoardId;
  readonly chair: Actor;
  readonly coordinator: Actor;
  readonly member: Actor;
  /** A second person who votes. */
  readonly colleague: Actor;
  readonly referrer: Actor;
  /** May chair, and is at meetings. */
  readonly deputy: Actor;
  /** Votes on the board, and is invited to no meeting. */
  readonly uninvited: Actor;
  readonly administrator: Actor;
  /** They declare a conflict on every case as soon as it is submitted. */
  readonly recused: readonly Actor[];
  /** Everyone invited to meetings, and there. */
  readonly attending: readonly Actor[];
}

export interface PlayedCase {
  readonly caseId: CaseId;
  readonly version: number;
  readonly snapshotId: SnapshotId;
}
export interface PlayedItem extends PlayedCase {
  readonly meetingId: MeetingId;
  readonly itemId: AgendaItemId;
}
export interface DecidedItem extends PlayedItem {
  readonly decisionId: DecisionId;
}

/** Pancreatic NET G3, untreated: nothing in it demands a board's decision. */
const facts = buildFacts({
  ...{ ki67Percent: 28, mitoses: 22, diseaseStatus: 'treatment-naive', priorLines: [] },
  ...{ tumorVolume: 'low', hepaticInvolvementPercent: 10 },
});
export const content = {
  type: 'new',
  question: 'Which first line?',
  facts,
  identity: { patientName: 'Somebody Synthetic', recordNumber: '000-1' },
} as const;
export const password = demoPassword;

/** The states of a case and of a meeting, each reached by the product's own commands; every call makes new ones. */
export class Scenario {
  readonly organization: TestOrganization;
  readonly people: ScenarioPeople;

  constructor(organization: TestOrganization, people: ScenarioPeople) {
    this.organization = organization;
    this.people = people;
  }

  /** What a meeting's form holds, for a meeting of now. */
  get details() {
    const { chair, attending } = this.people;
    return {
      title: 'A meeting',
      startsAtLocal: wallTimeOf(new Date(Date.now() + 600_000).toISOString(), 'Asia/Seoul'),
      timeZone: 'Asia/Seoul',
      durationMinutes: 60,
      place: 'Room 1',
      link: 'https://meet.example/1',
      chairId: chair.userId,
      memberIds: [...new Set(attending.map((one) => one.userId))],
    };
  }

  async drafted(): Promise<Pick<PlayedCase, 'caseId' | 'version'>> {
    const { boardId, referrer } = this.people;
    return this.organization.act(referrer, draftCase, { boardId, ...content });
  }

  async submitted(): Promise<PlayedCase> {
    const { caseId, version } = await this.drafted();
    const submitted = await this.organization.act(this.people.referrer, submitCase, { caseId, version });
    for (const who of this.people.recused)
      await this.organization.act(who, declareRecusal, { caseId, reason: 'Kin.' });
    return { caseId, ...submitted };
  }

  /** On the agenda of a meeting that has not begun. */
  async planned(): Promise<PlayedItem> {
    const { boardId, coordinator } = this.people;
    const { meetingId } = await this.organization.act(coordinator, scheduleMeeting, {
      boardId,
      ...this.details,
    });
    return this.plannedFor(meetingId);
  }

  async plannedFor(meetingId: MeetingId): Promise<PlayedItem> {
    const played = await this.submitted();
    const { caseId } = played;
    const { itemId } = await this.organization.act(this.people.coordinator, addAgendaItem, {
      meetingId,
      caseId,
    });
    return { ...played, meetingId, itemId };
  }

  /** The meeting is open; nobody is there yet. */
  async opened(): Promise<PlayedItem> {
    const item = await this.planned();
    await this.organization.act(this.people.chair, openMeeting, { meetingId: item.meetingId });
    return item;
  }

  /** The same, with everyone there. */
  async attended(): Promise<PlayedItem> {
    const item = await this.opened();
    const { meetingId } = item;
    const there = new Map(this.people.attending.map((one) => [one.userId, one]));
    for (const who of there.values())
      await this.organization.act(who, checkIn, { meetingId, mode: 'in-room', userId: null });
    return item;
  }

  async presented(): Promise<PlayedItem> {
    const item = await this.attended();
    await this.organization.act(this.people.chair, presentItem, { itemId: item.itemId });
    return item;
  }

  /** An earlier meeting put it off. */
  async deferred(): Promise<PlayedItem> {
    const item = await this.presented();
    await this.organization.act(this.people.chair, deferItem, {
      itemId: item.itemId,
      code: 'other',
      text: '',
    });
    return item;
  }

  ballotOn({ itemId, snapshotId }: PlayedItem) {
    const option = (label: string) => ({ source: 'free' as const, label, therapyClass: 'other' as const });
    return {
      itemId,
      snapshotId,
      visibility: 'veiled' as const,
      options: [option('Wait'), option('Operate')],
    };
  }

  /** A veiled ballot is open, and nobody has voted. */
  async balloting(): Promise<PlayedItem & { readonly ballotId: BallotId; readonly optionId: string }> {
    const item = await this.presented();
    const { ballotId } = await this.organization.act(this.people.chair, openBallot, this.ballotOn(item));
    const { ballot } = await this.organization.ask(this.people.chair, getMeeting, {
      meetingId: item.meetingId,
    });
    return { ...item, ballotId, optionId: ballot?.options[0]?.id ?? '' };
  }

  /** Two have voted, and the ballot is closed. */
  async balloted(): Promise<PlayedItem & { readonly ballotId: BallotId }> {
    const item = await this.balloting();
    const { ballotId } = item;
    for (const who of [this.people.member, this.people.chair])
      await this.organization.act(who, castVote, { ballotId, choice: { kind: 'abstain' }, reason: '' });
    await this.organization.act(this.people.chair, closeBallot, { ballotId });
    return item;
  }

  /** A ballot with a deadline, on a case whose meeting has not begun. */
  apart(item: PlayedItem) {
    const deadline = new Date(Date.now() + 86_400_000).toISOString();
    return { ...this.ballotOn(item), deadlineLocal: wallTimeOf(deadline, 'Asia/Seoul') };
  }

  async ballotingApart(): Promise<PlayedItem & { readonly ballotId: BallotId }> {
    const item = await this.planned();
    return { ...item, ...(await this.organization.act(this.people.chair, openBallot, this.apart(item))) };
  }

  draftOn({ itemId, snapshotId }: PlayedItem, responsible = this.people.colleague): DecisionDraft {
    return {
      ...{
        itemId,
        snapshotId,
        ballotId: null,
        actions: ['Review in four weeks.'],
        rationale: 'By consensus.',
      },
      therapies: [{ therapy: '5fu-based-chemotherapy', label: '', therapyClass: 'chemotherapy' }],
      relation: { kind: 'follows' },
      ...{ againstMajority: null, dissent: [], nextReviewOn: null, dueOn: '2099-01-15' },
      responsiblePhysicianId: responsible.userId,
    };
  }

  /** What the chair signs, with the hash that was on screen. */
  async signing(item: PlayedItem, responsible?: Actor) {
    const draft = this.draftOn(item, responsible);
    const { sha256 } = await this.organization.ask(this.people.chair, previewDecision, { draft });
    return { draft, sha256, password };
  }

  async decided(responsible?: Actor): Promise<DecidedItem> {
    const item = await this.presented();
    const signing = await this.signing(item, responsible);
    return { ...item, ...(await this.organization.act(this.people.chair, signDecision, signing)) };
  }

  addendumTo({ decisionId, snapshotId }: DecidedItem): AddendumDraft {
    return {
      ...{ decisionId, snapshotId, ballotId: null, text: 'And a second opinion.' },
      ...{ therapies: [], actions: ['Ask again.'], relation: { kind: 'follows' }, againstMajority: null },
      ...{ responsiblePhysicianId: null, dueOn: null },
    };
  }

  async signingAddendum(item: DecidedItem) {
    const draft = this.addendumTo(item);
    const { sha256 } = await this.organization.ask(this.people.chair, previewAddendum, { draft });
    return { draft, sha256, password };
  }

  /** Decided once, and before the board again. */
  async presentedAgain(): Promise<PlayedItem> {
    const decided = await this.decided();
    const { meetingId } = await this.attended();
    const again = { meetingId, caseId: decided.caseId, code: 'progression' as const, text: 'It grew.' };
    const { itemId } = await this.organization.act(this.people.coordinator, rePresentCase, again);
    await this.organization.act(this.people.chair, presentItem, { itemId });
    return { ...decided, meetingId, itemId };
  }

  /** A comment by someone on a submitted case. */
  async annotatedBy(author: Actor): Promise<PlayedCase & { readonly annotationId: AnnotationId }> {
    const played = await this.submitted();
    const remark = { anchor: { kind: 'case' as const }, parentId: null, body: 'A remark.' };
    const added = await this.organization.act(author, addAnnotation, { caseId: played.caseId, ...remark });
    return { ...played, ...added };
  }
}
