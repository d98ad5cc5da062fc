import { randomBytes, randomUUID } from 'node:crypto';
import { createApplication, type Deps, hashPassword, newId, newPseudonym } from '@consilium/application';
import type { Actor, BoardId, ClinicalFacts, Role, SessionId, Specialty, UserId } from '@consilium/contracts';
import { boardStream, createDatabase, organizationStream } from '@consilium/database';
import pg from 'pg';
import { createTestDatabase } from './database/template';

interface TestPerson {
  readonly roles: readonly Role[];
  readonly specialty: Specialty | null;
  /** On the other board, and not on this one. */
  readonly elsewhere?: true;
  readonly administrator?: true;
}
const people = {
  chair: { roles: ['chair', 'member'], specialty: 'medical-oncology' },
  coordinator: { roles: ['coordinator'], specialty: null },
  nuclear: { roles: ['member'], specialty: 'nuclear-medicine' },
  surgeon: { roles: ['member'], specialty: 'surgery' },
  pathologist: { roles: ['member'], specialty: 'pathology' },
  radiologist: { roles: ['member'], specialty: 'radiology' },
  referrer: { roles: ['referrer'], specialty: null },
  otherReferrer: { roles: ['referrer'], specialty: null },
  auditor: { roles: ['auditor'], specialty: null },
  administrator: { roles: [], specialty: null, administrator: true },
  stranger: { roles: ['chair', 'coordinator', 'member', 'auditor'], specialty: 'surgery', elsewhere: true },
} as const satisfies Record<string, TestPerson>;
export type PersonName = keyof typeof people;
const personNames = Object.keys(people) as PersonName[];

export const testPassword = 'a test password';

/** A database of one's own with two boards, and a signed-in actor for each person. `sql` asks as superuser, past row-level security. */
export async function openTestBoard(deps: Partial<Deps> = {}) {
  const files = await createTestDatabase();
  const database = createDatabase({ appUrl: files.appUrl });
  const commits: { stream: string; seq: number }[] = [];
  const logged: unknown[] = [];
  const application = createApplication({
    database,
    keys: { identity: randomBytes(32), identityIndex: randomBytes(32) },
    newId,
    newPseudonym,
    demo: true,
    logger: { warn: (...entry) => logged.push(entry), error: (...entry) => logged.push(entry) },
    onCommitted: (stream, seq) => commits.push({ stream, seq }),
    ...deps,
  });
  await application.installEdition();
  const admin = new pg.Client({ connectionString: files.adminUrl });
  await admin.connect();

  const boardId = newId() as BoardId;
  const otherBoardId = newId() as BoardId;
  const users = await enrollEveryone(database, boardId, otherBoardId);
  const actors = {} as Record<PersonName, Actor>;
  for (const name of personNames) actors[name] = await signedIn(users[name]);

  async function signedIn(userId: UserId): Promise<Actor> {
    const id = newId() as SessionId;
    await database.unitOfWork.as({ service: 'auth' }, (work) =>
      work.sessions.create({ id, userId, lifetimeMs: 3_600_000 }),
    );
    const actor = await application.auth.resolveActor(id);
    if (actor === null) throw new Error('no actor behind a fresh session');
    return actor;
  }

  return {
    application,
    database,
    boardId,
    otherBoardId,
    actors,
    commits,
    logged,
    signedIn,
    key: () => randomUUID(),
    sql: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
      (await admin.query<Row>(text, values)).rows,
    eventTypes: async (): Promise<string[]> =>
      (
        await admin.query<{ type: string }>('SELECT type FROM journal_event WHERE stream = $1 ORDER BY seq', [
          boardStream(boardId),
        ])
      ).rows.map((row) => row.type),
    refusals: (
      act: string,
      as?: PersonName,
    ): Promise<{ code: string; board_id: string | null; count: number }[]> =>
      admin
        .query<{ code: string; board_id: string | null; count: number }>(
          `SELECT code, board_id, count FROM access_log
           WHERE act = $1 AND outcome = 'refused' AND ($2::uuid IS NULL OR actor_id = $2) ORDER BY at`,
          [act, as === undefined ? null : users[as]],
        )
        .then(({ rows }) => rows),
    close: async () => {
      await admin.end();
      await database.close();
      await files.drop();
    },
  };
}
export type TestBoard = Awaited<ReturnType<typeof openTestBoard>>;

async function enrollEveryone(
  database: ReturnType<typeof createDatabase>,
  boardId: BoardId,
  otherBoardId: BoardId,
): Promise<Record<PersonName, UserId>> {
  const users = {} as Record<PersonName, UserId>;
  const passwordHash = await hashPassword(testPassword);
  const system = { id: 'system', role: 'system', session: null } as const;
  await database.unitOfWork.as({ service: 'seed' }, async (work) => {
    for (const name of personNames) {
      const userId = newId() as UserId;
      const person: TestPerson = people[name];
      users[name] = userId;
      await work.record(organizationStream, system, [
        {
          type: 'person.created',
          v: 1,
          subject: { userId },
          public: { userId, administrator: person.administrator === true },
          sealed: { name, email: emailOf(name) },
        },
      ]);
      await work.people.setPasswordHash(userId, passwordHash);
    }
    for (const id of [boardId, otherBoardId]) {
      await work.record(boardStream(id), system, [
        {
          type: 'board.created',
          v: 1,
          subject: {},
          public: {
            boardId: id,
            name: id === boardId ? 'Test board' : 'Other board',
            timeZone: 'Asia/Seoul',
          },
          sealed: {},
        },
        ...personNames
          .filter((name) => 'elsewhere' in people[name] === (id === otherBoardId))
          .filter((name) => people[name].roles.length > 0)
          .map((name) => ({
            type: 'board.membership-granted' as const,
            v: 1 as const,
            subject: { userId: users[name] },
            public: {
              userId: users[name],
              roles: [...people[name].roles],
              specialty: people[name].specialty,
            },
            sealed: {},
          })),
      ]);
    }
  });
  return users;
}

export const emailOf = (name: PersonName): string => `${name.toLowerCase()}@test.example`;

/** A pancreatic G2 tumor with progression after octreotide: 177Lu-DOTATATE is an option, and the board's to decide. */
export const buildFacts = (changes: Partial<ClinicalFacts> = {}): ClinicalFacts => ({
  primarySite: 'C25.4',
  unknownPrimaryGepSuspected: null,
  differentiation: 'well',
  ki67Percent: 8,
  mitoses: 4,
  mitosesUnit: '10hpf',
  pathologyOn: '2026-09-01',
  sstr: 'positive',
  sstrTracer: '68ga-dotatoc',
  sstrOn: '2026-10-01',
  stage: 'metastatic',
  diseaseStatus: 'progressive',
  tumorVolume: 'intermediate',
  hepaticInvolvementPercent: 20,
  functional: false,
  syndrome: '',
  priorLines: [
    {
      therapy: 'octreotide-lar',
      label: '',
      startedOn: '2025-01-01',
      endedOn: '2026-09-01',
      outcome: 'progression',
    },
  ],
  proposedTherapies: [],
  ecog: 1,
  egfr: 80,
  hemoglobin: 12.5,
  platelets: 210,
  measurements: [],
  comorbidity: '',
  patientWish: '',
  summary: 'Liver metastases, slowly growing.',
  ...changes,
});
