import { diffSchemas } from './diff';
import type { SchemaFile } from './files';

export interface NewMigration {
  /** `20261201093000_add_note`: later than every migration there is. */
  folder: string;
  sql: string;
}

interface Wish {
  name: string;
  from: readonly SchemaFile[];
  to: readonly SchemaFile[];
  existing: readonly string[];
  now: Date;
}

const NAME = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/u;

const SENTENCE = '-- What it does, in a sentence or two.';
const HEADER = `${SENTENCE}
-- Reason:
-- Locks:
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.
`;

/** What Prisma's schema cannot say is still to be written under it. */
const BY_HAND = `-- By hand, where it applies: GRANT to consilium_app, row-level security and policies, CHECK constraints, guards as triggers.
`;

/** The migration from one schema to the next: a header to fill in, and the SQL that follows from the schemas. Throws on a name that is none. */
export async function newMigration({ name, from, to, existing, now }: Wish): Promise<NewMigration> {
  if (!NAME.test(name))
    throw new Error(`A migration is named in small letters such as add_case_note, not "${name}".`);
  const last =
    existing
      .map((folder) => folder.slice(0, 14))
      .sort()
      .at(-1) ?? '';
  const wished = now.toISOString().replaceAll(/\D/gu, '').slice(0, 14);
  const stamp = wished > last ? wished : String(Number(last) + 1);
  const changes = await diffSchemas(from, to);
  return {
    folder: `${stamp}_${name}`,
    sql: [HEADER, changes, BY_HAND].filter((part) => part !== '').join('\n'),
  };
}

const LINES = ['Reason', 'Locks', 'Re-run'];

/** Begun by `npm run migration`: the parts of its header that are as they were then. None: whoever began it has finished it. */
export const unfinishedParts = (sql: string): string[] => [
  ...(sql.includes(SENTENCE) ? ['its first sentence'] : []),
  ...LINES.filter((line) => new RegExp(`^-- ${line}: *$`, 'mu').test(sql)),
];
