import type pg from 'pg';

export interface RoleReport {
  readonly role: string;
  /** It owns a table of the schema, or is a member of a role that does. */
  readonly ownsTables: boolean;
  /** A superuser, or a role with BYPASSRLS. */
  readonly bypassesRowSecurity: boolean;
}

/** Whether the connected role could get around row-level security. */
export async function reportRole(pool: Pick<pg.Pool, 'query'>): Promise<RoleReport> {
  const { rows } = await pool.query<RoleReport>(`
    SELECT current_user AS role,
      EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND pg_has_role(c.relowner, 'MEMBER')) AS "ownsTables",
      (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS "bypassesRowSecurity"`);
  const [report] = rows;
  if (!report) throw new Error('the query for the rights of the role gave no row');
  return report;
}
