import type pg from 'pg';
import { APP_ROLE, type Credentials, OWNER_ROLE } from './credentials';

/** Makes both roles, and repeats their attributes and passwords at each start, so that an interrupted start is repaired by the next. */
export async function ensureRoles(admin: pg.Client, credentials: Credentials): Promise<void> {
  for (const [role, password] of [
    [OWNER_ROLE, credentials.owner],
    [APP_ROLE, credentials.app],
  ] as const) {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    const attributes = `LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION PASSWORD ${admin.escapeLiteral(password)}`;
    await admin.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} ${attributes}`);
  }
}

/**
 * Makes a database that the owner role owns and the application role may connect to.
 * Returns false when it was there already. With `template`, as a copy of that database.
 */
export async function ensureDatabase(
  admin: pg.Client,
  name: string,
  template = 'template0',
): Promise<boolean> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  const quoted = admin.escapeIdentifier(name);
  if (!rowCount) {
    await admin.query(
      `CREATE DATABASE ${quoted} OWNER ${OWNER_ROLE} TEMPLATE ${admin.escapeIdentifier(template)}`,
    );
  }
  await admin.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${quoted} TO ${APP_ROLE}`);
  return !rowCount;
}
