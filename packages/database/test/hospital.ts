import { randomUUID } from 'node:crypto';
import type { Opening } from '@consilium/board';
import type {
  Actor,
  AddendumDocument,
  AgendaItemId,
  BallotId,
  BallotMethod,
  BoardEvent,
  BoardId,
  CaseId,
  Choice,
  ClinicalFacts,
  DecidedTherapy,
  DecisionDocument,
  DecisionId,
  EmbryonicOrigin,
  MeetingId,
  OptionId,
  Recommendation,
  Role,
  SessionId,
  SnapshotId,
  Specialty,
  TherapyClass,
  UserId,
  Visibility,
} from '@consilium/contracts';
import { createTestDatabase } from '@consilium/testing/database';
import pg from 'pg';
import {
  boardStream,
  createDatabase,
  type Database,
  loadBallotForClosing,
  organizationStream,
  type Recorded,
} from '../src/index';

const id = <Id extends string>() => randomUUID() as Id;

export const emptyFacts: ClinicalFacts = {
  primarySite: 'C25.1',
  unknownPrimaryGepSuspected: null,
  differentiation: 'well',
  ki67Percent: 8,
  mitoses: null,
  mitosesUnit: '10hpf',
  pathologyOn: null,
  sstr: 'positive',
  sstrTracer: null,
  sstrOn: null,
  stage: 'metastatic',
  diseaseStatus: 'progressive',
  tumorVolume: 'unknown',
  hepaticInvolvementPercent: null,
  functional: null,
  syndrome: '',
  priorLines: [],
  proposedTherapies: [],
  ecog: null,
  egfr: null,
  hemoglobin: null,
  platelets: null,
  measurements: [],
  comorbidity: '',
  patientWish: '',
  summary: '',
};

const recommendationFor = (origin: EmbryonicOrigin): Recommendation => ({
  guideline: { id: 'test', edition: '2021', contentHash: 'c'.repeat(64) },
  inScope: true,
  embryonicOrigin: origin,
  whoGrade: 'NET-G2',
  gradeProvisional: false,
  options: [],
  excluded: [],
  undetermined: [],
  boardDecisionRequired: origin !== 'midgut',
  boardDecisionReasons: [],
  missingData: [],
  flags: [],
  trace: [],
});

const quorum = { quorate: true, heads: 3, headsRequired: 2, specialties: [], ruleValidFrom: '2026-01-01' };

export interface Room {
  readonly caseId: CaseId;
  readonly snapshotId: SnapshotId;
  readonly meetingId: MeetingId;
  readonly itemId: AgendaItemId;
}
export interface OpenBallot extends Room {
  readonly ballotId: BallotId;
  readonly optionId: OptionId;
}

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
    const pseudonym = `C-${caseId.slice(0, 8)}`;
    const referrerId = this.person(by).userId;
    await this.record(by, [
      {
        type: 'case.drafted',
        v: 1,
        subject: { caseId },
        public: { caseId, pseudonym, caseType: 'new', referrerId, version: 1 },
        sealed: { facts: emptyFacts, question: 'Which next?' },
      },
    ]);
    return caseId;
  }

  async submittedCase(origin: EmbryonicOrigin = 'foregut', by = 'coordinator') {
    const caseId = await this.draftCase(by);
    const snapshotId = id<SnapshotId>();
    const recommendation = recommendationFor(origin);
    await this.record(
      by,
      [
        {
          type: 'case.submitted',
          v: 1,
          subject: { caseId },
          public: { caseId, version: 2, factsVersion: 1 },
          sealed: {},
        },
        {
          type: 'case.recommendation-made',
          v: 1,
          subject: { caseId },
          public: {
            caseId,
            snapshotId,
            factsVersion: 1,
            edition: '2021',
            contentHash: recommendation.guideline.contentHash,
            hash: 'd'.repeat(64),
            origin,
            boardDecisionReasons: [],
          },
          sealed: {},
        },
      ],
      recommendation,
    );
    return { caseId, snapshotId };
  }

  /** A meeting that is open, with a case of this origin before it and everyone checked in. */
  async roomWith(origin: EmbryonicOrigin = 'foregut', by = 'coordinator'): Promise<Room> {
    const { caseId, snapshotId } = await this.submittedCase(origin, by);
    const meetingId = id<MeetingId>();
    const itemId = id<AgendaItemId>();
    const members = [...this.people.values()];
    const chairId = this.person('chair').userId;
    await this.record('coordinator', [
      {
        type: 'meeting.scheduled',
        v: 1,
        subject: { meetingId },
        public: {
          meetingId,
          title: 'Weekly board',
          startsAt: '2026-11-23T07:30:00.000Z',
          endsAt: '2026-11-23T08:30:00.000Z',
          timeZone: 'Asia/Seoul',
          place: '',
          link: '',
          chairId,
          memberIds: members.map(({ userId }) => userId),
        },
        sealed: {},
      },
      {
        type: 'meeting.agenda-item-added',
        v: 1,
        subject: { meetingId, caseId },
        public: { meetingId, itemId, caseId, position: 1 },
        sealed: {},
      },
    ]);
    await this.record('chair', [
      { type: 'meeting.opened', v: 1, subject: { meetingId }, public: { meetingId }, sealed: {} },
      {
        type: 'attendance.checked-in',
        v: 1,
        subject: { meetingId, userId: chairId },
        public: { meetingId, userId: chairId, mode: 'in-room', specialty: 'surgery' },
        sealed: {},
      },
      {
        type: 'meeting.item-presented',
        v: 1,
        subject: { meetingId, caseId },
        public: { meetingId, itemId, caseId },
        sealed: {},
      },
    ]);
    return { caseId, snapshotId, meetingId, itemId };
  }

  /** Everyone with a specialty is an elector. */
  async openBallot(
    room: Room,
    {
      visibility = 'veiled' as Visibility,
      therapyClass = 'radioligand' as TherapyClass,
      method = 'single' as BallotMethod,
      deadline = null as string | null,
    } = {},
  ): Promise<OpenBallot> {
    const ballotId = id<BallotId>();
    const optionId = id<OptionId>();
    const electorate = [...this.people.values()].flatMap(({ userId, memberships: [membership] }) =>
      membership?.specialty ? [{ userId, specialty: membership.specialty }] : [],
    );
    const { caseId, meetingId, itemId, snapshotId } = room;
    await this.record('chair', [
      {
        type: 'ballot.opened',
        v: 2,
        subject: { caseId, meetingId },
        public: {
          ballotId,
          meetingId,
          itemId,
          caseId,
          snapshotId,
          visibility,
          method,
          timing: deadline === null ? 'meeting' : 'asynchronous',
          deadline,
          options: [{ id: optionId, source: 'free', therapy: null, therapyClass }],
          electorate,
          quorum,
        },
        sealed: { labels: { [optionId]: 'Lutathera' } },
      },
    ]);
    return { ...room, ballotId, optionId };
  }

  voteEvent(name: string, ballot: OpenBallot, choice: Choice, revision = 1): BoardEvent {
    const { caseId, meetingId, ballotId } = ballot;
    const { userId } = this.person(name);
    return {
      type: 'vote.cast',
      v: 2,
      subject: { caseId, meetingId, userId },
      public: { ballotId, caseId, meetingId, userId, revision, choice: null, voted: 1, electors: 3 },
      sealed: { choice, reason: 'because' },
    };
  }

  vote(name: string, ballot: OpenBallot, choice?: Choice, revision = 1): Promise<Recorded> {
    const chosen = choice ?? { kind: 'option', optionId: ballot.optionId };
    return this.record(name, [this.voteEvent(name, ballot, chosen, revision)]);
  }

  closeEvent(
    { caseId, meetingId, ballotId }: OpenBallot,
    quorate = true,
    openings: readonly Opening[] = [],
  ): BoardEvent {
    return {
      type: 'ballot.closed',
      v: 2,
      subject: { caseId, meetingId },
      public: {
        ballotId,
        caseId,
        meetingId,
        quorum: { ...quorum, quorate },
        tally: { options: [], against: 0, abstain: 0, notVoted: 0, leading: [] },
        openings: [...openings],
      },
      sealed: {},
    };
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
    const { caseId, meetingId, itemId, snapshotId } = room;
    const decisionId = id<DecisionId>();
    const chair = this.person('chair');
    const signer = { userId: chair.userId, name: chair.name, specialty: 'surgery' } as const;
    // Only what the row's columns are taken from; the document itself is tested in `board`.
    const document = {
      actions: [],
      supersedes: supersedes && { id: supersedes },
      snapshot: { boardDecisionReasons: [] },
      therapies,
      responsiblePhysician: signer,
      dueOn: '2026-12-01',
      nextReviewOn: null,
    } as unknown as DecisionDocument;
    const recorded = await this.record('chair', [
      {
        type: 'decision.signed',
        v: 1,
        subject: { caseId, meetingId },
        public: {
          decisionId,
          caseId,
          meetingId,
          itemId,
          ballotId,
          snapshotId,
          sha256: 'e'.repeat(64),
          therapyClasses: therapies.map(({ therapyClass }) => therapyClass),
          relation: 'follows',
          dissentCount: 0,
          signature: {
            signerId: chair.userId,
            signerName: chair.name,
            role: 'chair',
            meaning: 'decided',
            reauthentication: 'password',
          },
        },
        sealed: { document, therapies },
      },
    ]);
    return { ...recorded, decisionId };
  }

  /** An addendum to a decision, with only what its row's columns are drawn from. */
  async amend(
    room: Room,
    decisionId: DecisionId,
    { text = 'Labs first.', therapies = [] as DecidedTherapy[], ballotId = null as BallotId | null } = {},
  ): Promise<DecisionId> {
    const { caseId, snapshotId } = room;
    const chair = this.person('chair');
    const addendumId = id<DecisionId>();
    const document = {
      actions: [],
      text,
      therapies,
      snapshot: { boardDecisionReasons: [] },
      responsiblePhysician: null,
      dueOn: null,
    } as unknown as AddendumDocument;
    await this.record('chair', [
      {
        type: 'decision.addendum-signed',
        v: 1,
        subject: { caseId },
        public: {
          addendumId,
          decisionId,
          caseId,
          ballotId,
          snapshotId,
          sha256: 'f'.repeat(64),
          therapyClasses: therapies.map(({ therapyClass }) => therapyClass),
          relation: 'follows',
          signature: {
            signerId: chair.userId,
            signerName: chair.name,
            role: 'chair',
            meaning: 'decided',
            reauthentication: 'password',
          },
        },
        sealed: { document, therapies },
      },
    ]);
    return addendumId;
  }

  dissent(name: string, { caseId }: Room, decisionId: DecisionId): Promise<Recorded> {
    const { userId } = this.person(name);
    return this.record(name, [
      {
        type: 'decision.dissented',
        v: 1,
        subject: { caseId, userId },
        public: { decisionId, caseId, userId },
        sealed: { reason: 'Surgery first.' },
      },
    ]);
  }

  report(name: string, { caseId }: Pick<Room, 'caseId'>, decisionId: DecisionId): Promise<Recorded> {
    return this.record(name, [
      {
        type: 'decision.implementation-reported',
        v: 1,
        subject: { caseId },
        public: {
          decisionId,
          caseId,
          reportId: crypto.randomUUID(),
          status: 'done',
          code: null,
          on: '2026-11-23',
        },
        sealed: { text: '' },
      },
    ]);
  }

  withdraw(name: string, { caseId }: Pick<Room, 'caseId'>): Promise<Recorded> {
    return this.record(name, [
      {
        type: 'case.withdrawn',
        v: 1,
        subject: { caseId },
        public: { caseId, code: 'duplicate' },
        sealed: { text: '' },
      },
    ]);
  }
}

/** Two boards that know nothing of each other, each with a chair, a coordinator, members, an auditor and a referrer. */
export async function openHospital() {
  const test = await createTestDatabase();
  const database = createDatabase({ appUrl: test.appUrl, max: 10 });
  const board = new Board(database, 'GEP-NET');
  const other = new Board(database, 'Elsewhere');
  for (const each of [board, other]) {
    await each.found();
    await each.enroll('chair', ['chair', 'member'], 'surgery');
    await each.enroll('coordinator', ['coordinator']);
    await each.enroll('nuclear', ['member'], 'nuclear-medicine');
    await each.enroll('oncologist', ['member'], 'medical-oncology');
    await each.enroll('auditor', ['auditor']);
    await each.enroll('referrer', ['referrer']);
  }
  const withSql = async <Result>(url: string, work: (sql: pg.Client) => Promise<Result>) => {
    const sql = new pg.Client({ connectionString: url });
    await sql.connect();
    try {
      return await work(sql);
    } finally {
      await sql.end();
    }
  };
  return {
    test,
    database,
    board,
    other,
    /** SQL as the application role, or as another, without a unit of work. */
    withSql,
    /** SQL as the application role with an actor's identity, in a transaction that is rolled back. */
    asActorInSql: <Result>(actor: Actor | null, work: (sql: pg.Client) => Promise<Result>) =>
      withSql(test.appUrl, async (sql) => {
        await sql.query('BEGIN');
        await sql.query("SELECT set_config('app.user_id', $1, true)", [actor?.userId ?? '']);
        const result = await work(sql);
        await sql.query('ROLLBACK');
        return result;
      }),
    async shut() {
      await database.close();
      await test.drop();
    },
  };
}
export type Hospital = Awaited<ReturnType<typeof openHospital>>;
