import { randomBytes } from 'node:crypto';
import {
  type Application,
  addAgendaItem,
  type Command,
  castVote,
  checkIn,
  createApplication,
  type Deps,
  draftCase,
  getMeeting,
  newId,
  newPseudonym,
  openMeeting,
  presentItem,
  type Query,
  scheduleMeeting,
  submitCase,
  wallTimeOf,
} from '@consilium/application';
import {
  type Actor,
  type AgendaItemId,
  type BallotId,
  type BallotView,
  type BoardId,
  type CaseId,
  type Choice,
  type ClinicalFacts,
  type DecisionDraft,
  type MeetingId,
  type MeetingView,
  type Role,
  type SessionId,
  type SnapshotId,
  type Specialty,
  type TherapyId,
  therapyClassOf,
  type UserId,
} from '@consilium/contracts';
import { boardStream, createDatabase, type Database, organizationStream } from '@consilium/database';
import { type DemoPersonKey, demoAccounts, foundOrganization, todayCases } from '@consilium/demo';
import pg from 'pg';
import type { z } from 'zod';
import { createTestDatabase } from './database/template';

export { type DemoPersonKey, demoPassword } from '@consilium/demo';

type Input<I extends z.ZodType> = Omit<z.input<I>, 'idempotencyKey'> & { idempotencyKey?: string };

export interface Room {
  readonly meetingId: MeetingId;
  readonly itemId: AgendaItemId;
  readonly caseId: CaseId;
  readonly snapshotId: SnapshotId;
}

/** The demo's board and people in a database of its own, without any case: for tests of the application's commands. */
export async function openTestOrganization(deps: Partial<Deps> = {}) {
  const server = await createTestDatabase();
  const database: Database = createDatabase({ appUrl: server.appUrl, max: 12 });
  const application: Application = createApplication({
    database,
    keys: { identity: randomBytes(32), identityIndex: randomBytes(32) },
    newId,
    newPseudonym,
    demo: true,
    logger: { warn: () => undefined, error: () => undefined },
    ...deps,
  });
  const { boardId, actors } = await foundOrganization(database, newId, new Date().getUTCFullYear());
  return new TestOrganization(server, database, application, boardId, actors);
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

export class TestOrganization {
  readonly server: Awaited<ReturnType<typeof createTestDatabase>>;
  readonly database: Database;
  readonly application: Application;
  readonly boardId: BoardId;
  private readonly actors: ReadonlyMap<DemoPersonKey, Actor>;
  private admin: pg.Client | undefined;

  constructor(
    server: TestOrganization['server'],
    database: Database,
    application: Application,
    boardId: BoardId,
    actors: ReadonlyMap<DemoPersonKey, Actor>,
  ) {
    this.server = server;
    this.database = database;
    this.application = application;
    this.boardId = boardId;
    this.actors = actors;
  }

  async close(): Promise<void> {
    await this.admin?.end();
    await this.database.close();
    await this.server.drop();
  }

  as(who: DemoPersonKey | Actor): Actor {
    const actor = typeof who === 'string' ? this.actors.get(who) : who;
    if (actor === undefined) throw new Error(`the test organization has no person ${String(who)}`);
    return actor;
  }

  act<I extends z.ZodType, O extends z.ZodType>(
    who: DemoPersonKey | Actor,
    command: Command<I, O>,
    input: Input<I>,
  ): Promise<z.output<O>> {
    return this.application.execute(command, this.as(who), { idempotencyKey: newId(), ...input });
  }

  ask<I extends z.ZodType, O extends z.ZodType>(
    who: DemoPersonKey | Actor,
    query: Query<I, O>,
    input: z.input<I>,
  ): Promise<z.output<O>> {
    return this.application.query(query, this.as(who), input);
  }

  /** One more person on the board, who can act and is invited to nothing. */
  async enroll(name: string, roles: readonly Role[], specialty: Specialty): Promise<Actor> {
    const userId = newId() as UserId;
    const system = { id: 'system', role: 'system', session: null } as const;
    await this.database.unitOfWork.as({ service: 'seed' }, async (work) => {
      await work.record(organizationStream, system, [
        {
          type: 'person.created',
          v: 1,
          subject: { userId },
          public: { userId, administrator: false },
          sealed: { name, email: `${userId}@test.example` },
        },
      ]);
      await work.record(boardStream(this.boardId), system, [
        {
          type: 'board.membership-granted',
          v: 1,
          subject: { userId },
          public: { userId, roles: [...roles], specialty },
          sealed: {},
        },
      ]);
    });
    return {
      ...this.as('surgery'),
      userId,
      sessionId: newId() as SessionId,
      name,
      memberships: [{ boardId: this.boardId, boardName: '', roles: [...roles], specialty }],
    };
  }

  /** Enters and submits a case drawn from one of the demo's, with some facts changed. */
  async submitCase(
    key: string,
    changed: Partial<ClinicalFacts> = {},
  ): Promise<{ caseId: CaseId; snapshotId: SnapshotId }> {
    const one = todayCases.find((each) => each.key === key);
    if (one === undefined) throw new Error(`the demo has no case ${key}`);
    const drafted = await this.act(one.by, draftCase, {
      boardId: this.boardId,
      type: one.type,
      question: one.question,
      facts: { ...one.facts(() => '2026-01-15'), ...changed },
      identity: null,
    });
    const { snapshotId } = await this.act(one.by, submitCase, {
      caseId: drafted.caseId,
      version: drafted.version,
    });
    return { caseId: drafted.caseId, snapshotId };
  }

  /** A meeting that is called for now, with nobody in it. */
  async callMeeting(): Promise<MeetingId> {
    const members = demoAccounts.filter((account) => account.roles.includes('member'));
    const { meetingId } = await this.act('coordinator', scheduleMeeting, {
      boardId: this.boardId,
      title: '정기 회의',
      startsAtLocal: wallTimeOf(new Date().toISOString(), 'Asia/Seoul'),
      timeZone: 'Asia/Seoul',
      durationMinutes: 120,
      place: '회의실',
      link: '',
      chairId: this.as('chair').userId,
      memberIds: members.map((account) => this.as(account.key).userId),
    });
    return meetingId;
  }

  /** An open meeting in which a case is before these people, all in the room. */
  async openRoom(
    key: string,
    present: readonly DemoPersonKey[],
    changed: Partial<ClinicalFacts> = {},
  ): Promise<Room> {
    const { caseId, snapshotId } = await this.submitCase(key, changed);
    const meetingId = await this.callMeeting();
    const { itemId } = await this.act('coordinator', addAgendaItem, { meetingId, caseId });
    await this.act('chair', openMeeting, { meetingId });
    for (const who of present) await this.act(who, checkIn, { meetingId, mode: 'in-room', userId: null });
    await this.act('chair', presentItem, { itemId });
    return { meetingId, itemId, caseId, snapshotId };
  }

  room(who: DemoPersonKey | Actor, room: Pick<Room, 'meetingId'>): Promise<MeetingView> {
    return this.ask(who, getMeeting, { meetingId: room.meetingId });
  }

  async ballot(who: DemoPersonKey, room: Pick<Room, 'meetingId'>): Promise<BallotView> {
    const { ballot } = await this.room(who, room);
    if (ballot === null) throw new Error('the room shows no ballot');
    return ballot;
  }

  /** Votes by an option's therapy or label, `against` or `abstain`. */
  async vote(who: DemoPersonKey, room: Room, choice: string, idempotencyKey = newId()) {
    const ballot = await this.ballot('chair', room);
    return this.act(who, castVote, {
      ballotId: ballot.id,
      choice: choiceOf(ballot, choice),
      reason: '',
      idempotencyKey,
    });
  }

  /** Asks as superuser, past row-level security. */
  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    this.admin ??= await connected(this.server.adminUrl);
    return (await this.admin.query<Row>(text, values)).rows;
  }

  /** How many events the board's stream has, read as its auditor under row-level security. */
  streamLength(): Promise<number> {
    return this.database.unitOfWork.as(this.as('auditor'), ({ db }) =>
      db.journalEvent.count({ where: { boardId: this.boardId } }),
    );
  }
}

export function choiceOf(ballot: BallotView, name: string): Choice {
  if (name === 'against' || name === 'abstain') return { kind: name };
  const option = ballot.options.find((one) => one.therapy === name || one.label === name);
  if (option === undefined) throw new Error(`${name} is not on the ballot`);
  return { kind: 'option', optionId: option.id };
}

/** A decision for one therapy of the guideline, to be changed as the test needs. */
export function draftFor(
  organization: TestOrganization,
  room: Room,
  ballotId: BallotId | null,
  therapy: TherapyId,
  changed: Partial<DecisionDraft> = {},
): DecisionDraft {
  return {
    itemId: room.itemId,
    snapshotId: room.snapshotId,
    ballotId,
    therapies: [{ therapy, label: '', therapyClass: therapyClassOf(therapy) }],
    actions: ['4주 후 외래'],
    rationale: '위원회 표결에 따릅니다.',
    relation: { kind: 'follows' },
    againstMajority: null,
    dissent: [],
    responsiblePhysicianId: organization.as('nuclear').userId,
    dueOn: '2027-01-15',
    nextReviewOn: null,
    ...changed,
  };
}
