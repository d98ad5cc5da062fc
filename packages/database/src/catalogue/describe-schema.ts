import type pg from 'pg';
import { ofFunctions, ofTables, type Part } from './queries';

const HEAD = `-- What all migrations together have made: each table with its constraints, indexes, row-level security, triggers and grants, then the
-- functions that these call. Read from PostgreSQL's catalogue by \`npm run schema\`, to be read and not to be run; a test compares it.
`;

/** A migrated database as text, the same for every database with these migrations. */
export async function describeSchema(client: pg.Client): Promise<string> {
  const { rows: extensions } = await client.query<{ name: string }>(
    "SELECT extname AS name FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1",
  );
  const tables = await blocks(client, ofTables);
  const functions = await blocks(client, ofFunctions);
  return [
    HEAD,
    ...extensions.map(({ name }) => `CREATE EXTENSION ${name};\n`),
    ...tables.map(([name, lines]) => `-- Table ${name}\n${lines.join('\n')}\n`),
    ...functions.map(([name, lines]) => `-- Function ${name}\n${lines.join('\n')}\n`),
  ].join('\n');
}

/** The lines of each object, part by part as the queries stand, objects by name. */
async function blocks(client: pg.Client, parts: readonly Part[]): Promise<[string, string[]][]> {
  const found = new Map<string, string[]>();
  for (const part of parts) {
    const { rows } = await client.query<{ object: string; line: string }>(part);
    for (const { object, line } of rows) found.set(object, [...(found.get(object) ?? []), tidy(line)]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Without spaces at the ends of lines, which editors take away. */
const tidy = (text: string) => text.replaceAll(/[ \t]+$/gmu, '').trimEnd();
