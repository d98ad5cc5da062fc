import { openBallot } from '@consilium/application';
import type { Actor, BallotId, BoardId, MeetingId } from '@consilium/contracts';
import type { EmbeddedPostgres } from '@consilium/database';
import { TEMPLATE } from '@consilium/testing/database';
import { openTestOrganization } from '@consilium/testing/organization';
import pg from 'pg';
import type { Control } from './orders';

const voterKeys = [
  ...(['chair', 'deputy', 'surgery', 'nuclear'] as const),
  ...(['radiology', 'pathology', 'gastro', 'oncology'] as const),
] as const;
const sessionLifetimeMs = 3_600_000;

export type Person = Pick<Actor, 'userId' | 'sessionId'>;

/** A database of its own in which a veiled ballot is open before eight voters, everyone signed in. */
export interface Scenario {
  readonly name: string;
  readonly appUrl: string;
  /** The superuser on this database. */
  readonly adminUrl: string;
  readonly boardId: BoardId;
  readonly meetingId: MeetingId;
  readonly ballotId: BallotId;
  readonly options: readonly [string, ...string[]];
  readonly voters: readonly Person[];
  readonly chair: Person;
  readonly auditor: Person;
}

export async function asAdmin<Result>(
  adminUrl: string,
  work: (admin: pg.Client) => Promise<Result>,
): Promise<Result> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Builds the scenario on this server. */
export function setScenario(server: EmbeddedPostgres, control: Control | null): Promise<Scenario> {
  // Where a test’s database server is looked for, as in the project's tests.
  process.env.TEST_ADMIN_URL = server.adminUrl;
  process.env.TEST_OWNER_URL = server.ownerUrl(TEMPLATE);
  process.env.TEST_APP_URL = server.appUrl(TEMPLATE);
  return playScenario(control);
}

/** Builds the scenario by the product's own commands, on the server that the tests' environment names. */
export async function playScenario(control: Control | null): Promise<Scenario> {
  const organization = await openTestOrganization();
  const { name, appUrl, adminUrl } = organization.server;
  try {
    const room = await organization.openRoom('pancreas-prrt', voterKeys);
    const { ballotId } = await organization.act('chair', openBallot, {
      itemId: room.itemId,
      snapshotId: room.snapshotId,
      visibility: 'veiled',
      options: [
        { source: 'free', label: 'Surveillance', therapyClass: 'other' },
        { source: 'free', label: 'Surgery', therapyClass: 'other' },
      ],
    });
    const ballot = await organization.ballot('chair', room);
    const [first, ...more] = ballot.options.map((option) => option.id);
    if (first === undefined) throw new Error('a ballot without options');
    const people = [...voterKeys, 'auditor' as const].map((key) => organization.as(key));
    await organization.database.unitOfWork.as({ service: 'auth' }, async ({ sessions }) => {
      for (const { sessionId: id, userId } of people)
        await sessions.create({ id, userId, lifetimeMs: sessionLifetimeMs });
    });
    if (control === 'no-close-guard')
      await asAdmin(adminUrl, (admin) => admin.query('ALTER TABLE vote DISABLE TRIGGER guard'));
    return {
      ...{ name, appUrl, adminUrl, ballotId },
      boardId: organization.boardId,
      meetingId: room.meetingId,
      options: [first, ...more],
      voters: voterKeys.map((key) => organization.as(key)),
      chair: organization.as('chair'),
      auditor: organization.as('auditor'),
    };
  } finally {
    await organization.database.close();
  }
}
