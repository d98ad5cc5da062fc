/** A query that answers rows of {object, line}, in the order in which the lines are to stand. */
export type Part = string;

const table = `
  pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  AND n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'`;

const columnsAndConstraints: Part = `
  SELECT c.relname AS object, format(E'CREATE TABLE %I (\\n%s\\n);', c.relname, string_agg(line, E',\\n' ORDER BY part, place)) AS line
  FROM ${table} CROSS JOIN LATERAL (
    SELECT 1 AS part, to_char(a.attnum, 'FM000') AS place, concat('  ', quote_ident(a.attname), ' ', format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attgenerated = 's' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
           WHEN d.adbin IS NOT NULL THEN ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END,
      CASE WHEN a.attnotnull THEN ' NOT NULL' END) AS line
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT 2, format('%s %s', array_position('{p,u,f,c,x}'::"char"[], k.contype), k.conname),
      format('  CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid, true))
    FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('p', 'u', 'f', 'c', 'x')
  ) lines
  GROUP BY c.relname`;

const indexes: Part = `
  SELECT c.relname AS object, pg_get_indexdef(i.indexrelid) || ';' AS line
  FROM ${table} JOIN pg_index i ON i.indrelid = c.oid
  WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
  ORDER BY line`;

const rowSecurity: Part = `
  SELECT c.relname AS object, format('ALTER TABLE %I %s ROW LEVEL SECURITY;', c.relname, word) AS line
  FROM ${table} CROSS JOIN LATERAL (VALUES (c.relrowsecurity, 'ENABLE'), (c.relforcerowsecurity, 'FORCE')) AS said (holds, word)
  WHERE holds ORDER BY object, line`;

const policies: Part = `
  SELECT c.relname AS object, concat(
    format('CREATE POLICY %I ON %I%s', p.polname, c.relname, CASE WHEN NOT p.polpermissive THEN ' AS RESTRICTIVE' END),
    ' FOR ', CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
    ' TO ', CASE WHEN p.polroles = '{0}' THEN 'PUBLIC'
      ELSE (SELECT string_agg(quote_ident(rolname), ', ' ORDER BY rolname) FROM pg_roles WHERE oid = ANY (p.polroles)) END,
    E'\\n  USING (' || pg_get_expr(p.polqual, p.polrelid, true) || ')',
    E'\\n  WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid, true) || ')', ';') AS line
  FROM ${table} JOIN pg_policy p ON p.polrelid = c.oid
  ORDER BY object, p.polname`;

const triggers: Part = `
  SELECT c.relname AS object, concat(pg_get_triggerdef(t.oid, true), ';', CASE t.tgenabled
    WHEN 'A' THEN format(E'\\nALTER TABLE %I ENABLE ALWAYS TRIGGER %I;', c.relname, t.tgname)
    WHEN 'D' THEN format(E'\\nALTER TABLE %I DISABLE TRIGGER %I;', c.relname, t.tgname) END) AS line
  FROM ${table} JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal
  ORDER BY object, t.tgname`;

/** What others than the owner may do; rights on single columns stand together. */
const tableGrants: Part = `
  SELECT object, format('GRANT %s ON %I TO %s;', string_agg(may, ', ' ORDER BY may), object, who) AS line
  FROM (
    SELECT c.relname AS object, c.relowner AS owner, g.grantee, g.privilege_type AS may
    FROM ${table} CROSS JOIN LATERAL aclexplode(c.relacl) g
    UNION ALL
    SELECT c.relname, c.relowner, g.grantee,
      format('%s (%s)', g.privilege_type, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum))
    FROM ${table} JOIN pg_attribute a ON a.attrelid = c.oid CROSS JOIN LATERAL aclexplode(a.attacl) g
    GROUP BY c.relname, c.relowner, g.grantee, g.privilege_type
  ) rights CROSS JOIN LATERAL (SELECT coalesce((SELECT quote_ident(rolname) FROM pg_roles WHERE oid = grantee), 'PUBLIC')) AS named (who)
  WHERE grantee <> owner
  GROUP BY object, who ORDER BY object, who`;

/** Not those of an extension. */
const ownFunction = `
  pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace AND n.nspname = 'public'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = f.oid AND d.deptype = 'e')`;

const definitions: Part = `
  SELECT f.oid::regprocedure::text AS object, rtrim(pg_get_functiondef(f.oid), E'\\n') || ';' AS line FROM ${ownFunction}`;

/** PostgreSQL lets everyone execute a function unless that is taken back. */
const functionGrants: Part = `
  SELECT f.oid::regprocedure::text AS object, format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC;', f.oid::regprocedure) AS line
  FROM ${ownFunction}
  WHERE f.proacl IS NOT NULL AND NOT EXISTS (SELECT FROM aclexplode(f.proacl) g WHERE g.grantee = 0)
  UNION ALL
  SELECT f.oid::regprocedure::text, format('GRANT EXECUTE ON FUNCTION %s TO %I;', f.oid::regprocedure, r.rolname)
  FROM ${ownFunction} CROSS JOIN LATERAL aclexplode(f.proacl) g JOIN pg_roles r ON r.oid = g.grantee
  WHERE g.grantee <> f.proowner
  ORDER BY 1, 2 DESC`;

export const ofTables = [columnsAndConstraints, indexes, rowSecurity, policies, triggers, tableGrants];
export const ofFunctions = [definitions, functionGrants];
