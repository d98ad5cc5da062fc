// npm run migration -- NAME [--from REVISION]: begins a migration from the schema as git has it (HEAD unless told) to the one in the folder.
// Needs no database and no download.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PRISMA_FOLDER, readMigrations, readSchema } from '../src/migrations/files';
import { newMigration } from '../src/migrations/new-migration';
import { schemaAt } from '../src/migrations/schema-at';

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string', default: 'HEAD' } },
  });
  const [name] = positionals;
  if (!name || positionals.length > 1) throw new Error('Usage: npm run migration -- NAME [--from REVISION]');
  const { folder, sql } = await newMigration({
    name,
    from: schemaAt(values.from),
    to: readSchema(),
    existing: readMigrations().migrationDirectories.map(({ path }) => path),
    now: new Date(),
  });
  mkdirSync(join(PRISMA_FOLDER, 'migrations', folder));
  writeFileSync(join(PRISMA_FOLDER, 'migrations', folder, 'migration.sql'), sql);
  console.log(`prisma/migrations/${folder}/migration.sql
Fill in its header and add what Prisma's schema cannot say; npm run dev applies it. Then npm run schema, so that prisma/current.sql shows it.`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
