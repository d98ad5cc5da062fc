import { randomBytes } from 'node:crypto';
import { type EmbeddedPostgres, ensureDatabase, migrate } from '@consilium/database';
import pg from 'pg';

/** The migrated, otherwise empty database that tests copy. */
export const TEMPLATE = 'consilium_template';

/** Makes this server the one that tests copy their databases on, with a migrated template. */
export async function offerServer(server: EmbeddedPostgres): Promise<void> {
  process.env.TEST_ADMIN_URL = server.adminUrl;
  process.env.TEST_OWNER_URL = server.ownerUrl(TEMPLATE);
  process.env.TEST_APP_URL = server.appUrl(TEMPLATE);
  await server.ensureDatabase(TEMPLATE);
  await migrate(server.ownerUrl(TEMPLATE));
}

export interface TestDatabase {
  name: string;
  /** The role that owns and migrates. */
  ownerUrl: string;
  /** The application's role, bound by row-level security. */
  appUrl: string;
  /** The superuser, for what no application may do. */
  adminUrl: string;
  drop(): Promise<void>;
}

/**
 * A migrated database of one's own, for one test file: a copy of the template, on the server that the test run started.
 * `empty`: nobody has migrated it yet. Throws outside a run of vitest's `database` project.
 */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin((admin) => ensureDatabase(admin, name, empty ? undefined : TEMPLATE));
  return {
    name,
    ownerUrl: onServer('TEST_OWNER_URL', name),
    appUrl: onServer('TEST_APP_URL', name),
    adminUrl: onServer('TEST_ADMIN_URL', name),
    drop: () =>
      asAdmin(async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: onServer('TEST_ADMIN_URL', 'postgres') });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function onServer(variable: string, database: string): string {
  const value = process.env[variable];
  if (!value)
    throw new Error(
      `${variable} is not set: name the file *.db.test.ts, so that a server is started for it.`,
    );
  const url = new URL(value);
  url.pathname = `/${database}`;
  return url.href;
}
