import { randomUUID } from 'node:crypto';
import type { Opening } from '@consilium/board';
import type {
  Actor,
  AgendaItemId,
  BallotId,
  BoardEvent,
  BoardId,
  CaseId,
  Choice,
  DecidedTherapy,
  DecisionId,
  EmbryonicOrigin,
  MeetingId,
  OptionId,
  Recommendation,
  Role,
  SessionId,
  SnapshotId,
  Specialty,
  UserId,
} from '@consilium/contracts';
import {
  boardStream,
  type Database,
  loadBallotForClosing,
  organizationStream,
  type Recorded,
} from '../src/index';
import { ballotClosed, ballotOpened, type OpenBallot, type Terms, voteCast } from './ballot-events';
import { drafted, recommendationFor, submitted, withdrawn } from './case-events';
import { addendumSigned, carriedOut, decisionSigned, dissented } from './decision-events';
import { opened, planned, type Room } from './meeting-events';

const id = <Id extends string>() => randomUUID() as Id;

/** A board with its people in a database of its own, written through the unit of work that the tests are about. */
export class Board {
  readonly id = id<BoardId>();
  readonly people = new Map<string, Actor>();
  private readonly database: Database;
  readonly name: string;

  constructor(database: Database, name: string) {
    this.database = database;
    this.name = name;
  }

  get stream() {
    return boardStream(this.id);
  }

  person(name: string): Actor {
    const found = this.people.get(name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  }

  async enroll(name: string, roles: Role[], specialty: Specialty | null = null): Promise<Actor> {
    const userId = id<UserId>();
    await this.database.unitOfWork.as({ service: 'seed' }, async (work) => {
      const system = { id: 'system', role: 'system', session: null } as const;
      await work.record(organizationStream, system, [
        {
          type: 'person.created',
          v: 1,
          subject: { userId },
          public: { userId, administrator: false },
          sealed: { name, email: `${name}.${userId}@example.org` },
        },
      ]);
      await work.record(this.stream, system, [
        {
          type: 'board.membership-granted',
          v: 1,
          subject: { userId },
          public: { userId, roles, specialty },
          sealed: {},
        },
      ]);
    });
    const actor: Actor = {
      userId,
      sessionId: id<SessionId>(),
      name,
      locale: 'en',
      administrator: false,
      memberships: [{ boardId: this.id, boardName: this.name, roles, specialty }],
    };
    this.people.set(name, actor);
    return actor;
  }

  async found(): Promise<void> {
    await this.database.unitOfWork.as({ service: 'seed' }, (work) =>
      work.record(this.stream, { id: 'system', role: 'system', session: null }, [
        {
          type: 'board.created',
          v: 1,
          subject: {},
          public: { boardId: this.id, name: this.name, timeZone: 'Asia/Seoul' },
          sealed: {},
        },
      ]),
    );
  }

  record(name: string, events: BoardEvent[], recommendation?: Recommendation): Promise<Recorded> {
    const actor = this.person(name);
    const role = actor.memberships[0]?.roles[0] ?? 'member';
    return this.database.unitOfWork.as(actor, (work) =>
      work.record(
        this.stream,
        { id: actor.userId, role, session: actor.sessionId },
        events,
        recommendation ? { recommendation } : {},
      ),
    );
  }

  async draftCase(by = 'coordinator'): Promise<CaseId> {
    const caseId = id<CaseId>();
    await this.record(by, drafted(caseId, this.person(by).userId));
    return caseId;
  }

  async submittedCase(origin: EmbryonicOrigin = 'foregut', by = 'coordinator') {
    const caseId = await this.draftCase(by);
    const snapshotId = id<SnapshotId>();
    const recommendation = recommendationFor(origin);
    await this.record(by, submitted(caseId, snapshotId, recommendation), recommendation);
    return { caseId, snapshotId };
  }

  /** A meeting that is open, with a case of this origin before it and its chair checked in. */
  async roomWith(origin: EmbryonicOrigin = 'foregut', by = 'coordinator'): Promise<Room> {
    const submittedCase = await this.submittedCase(origin, by);
    const room = { ...submittedCase, meetingId: id<MeetingId>(), itemId: id<AgendaItemId>() };
    const chairId = this.person('chair').userId;
    const memberIds = [...this.people.values()].map(({ userId }) => userId);
    await this.record('coordinator', planned(room, chairId, memberIds));
    await this.record('chair', opened(room, chairId));
    return room;
  }

  /** Everyone with a specialty is an elector. */
  async openBallot(room: Room, terms: Partial<Terms> = {}): Promise<OpenBallot> {
    const ballot = { ...room, ballotId: id<BallotId>(), optionId: id<OptionId>() };
    const electorate = [...this.people.values()].flatMap(({ userId, memberships: [membership] }) =>
      membership?.specialty ? [{ userId, specialty: membership.specialty }] : [],
    );
    const usual: Terms = {
      visibility: 'veiled',
      therapyClass: 'radioligand',
      method: 'single',
      deadline: null,
    };
    await this.record('chair', ballotOpened(ballot, { ...usual, ...terms }, electorate));
    return ballot;
  }

  voteEvent(name: string, ballot: OpenBallot, choice: Choice, revision = 1): BoardEvent {
    return voteCast(ballot, this.person(name).userId, choice, revision);
  }

  vote(name: string, ballot: OpenBallot, choice?: Choice, revision = 1): Promise<Recorded> {
    const chosen = choice ?? { kind: 'option', optionId: ballot.optionId };
    return this.record(name, [this.voteEvent(name, ballot, chosen, revision)]);
  }

  closeEvent(ballot: OpenBallot, quorate = true, openings: readonly Opening[] = []): BoardEvent {
    return ballotClosed(ballot, quorate, openings);
  }

  async close(ballot: OpenBallot, quorate = true): Promise<Recorded> {
    const counted = await this.database.unitOfWork.as(this.person('chair'), (work) =>
      loadBallotForClosing(work, ballot.ballotId),
    );
    return this.record('chair', [this.closeEvent(ballot, quorate, counted?.openings)]);
  }

  async sign(
    room: Room,
    ballotId: BallotId | null,
    therapies: DecidedTherapy[],
    supersedes: DecisionId | null = null,
  ): Promise<Recorded & { readonly decisionId: DecisionId }> {
    const decisionId = id<DecisionId>();
    const decided = { ballotId, therapies, supersedes };
    const events = decisionSigned(room, decisionId, this.person('chair'), decided);
    return { ...(await this.record('chair', events)), decisionId };
  }

  async amend(
    room: Room,
    decisionId: DecisionId,
    { text = 'Labs first.', therapies = [] as DecidedTherapy[], ballotId = null as BallotId | null } = {},
  ): Promise<DecisionId> {
    const addendumId = id<DecisionId>();
    const decided = { text, therapies, ballotId };
    await this.record('chair', addendumSigned(room, addendumId, decisionId, this.person('chair'), decided));
    return addendumId;
  }

  dissent(name: string, { caseId }: Room, decisionId: DecisionId): Promise<Recorded> {
    return this.record(name, dissented(caseId, this.person(name).userId, decisionId));
  }

  report(name: string, { caseId }: Pick<Room, 'caseId'>, decisionId: DecisionId): Promise<Recorded> {
    return this.record(name, carriedOut(caseId, decisionId));
  }

  withdraw(name: string, { caseId }: Pick<Room, 'caseId'>): Promise<Recorded> {
    return this.record(name, withdrawn(caseId));
  }
}
