import { adapterToNothing } from './adapters';
import { NO_FILTERS, schemaEngine } from './engine';
import type { SchemaFile } from './files';

/**
 * The SQL that turns a database of the old schema into one of the new schema; an empty string when they are equal.
 * Only what Prisma's schema can say: triggers, policies and grants are written by hand. Needs no database.
 */
export async function diffSchemas(from: readonly SchemaFile[], to: readonly SchemaFile[]): Promise<string> {
  const engine = await schemaEngine(to, adapterToNothing());
  const { stdout } = await engine.diff({
    from: from.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [...from] },
    to: { tag: 'schemaDatamodel', files: [...to] },
    script: true,
    exitCode: false,
    filters: NO_FILTERS,
  });
  return stdout && !stdout.includes('This is an empty migration') ? stdout : '';
}
