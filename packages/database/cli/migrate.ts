import { diffSchemas } from '../src/migrations/diff';
import { readSchema } from '../src/migrations/files';
import { migrate, migrationStatus, retryMigration } from '../src/migrations/migrate';
import { schemaAt } from '../src/migrations/schema-at';

const USAGE = `Usage: migrate deploy | status | retry NAME | diff [--from-empty | --from REVISION]
  deploy  applies the migrations that the database in MIGRATE_DATABASE_URL lacks
  status  tells how that database stands to prisma/migrations; exit code 1 if it is not up to date
  retry   lets a migration that failed be tried again; it left nothing behind
  diff    prints the SQL from the schema at REVISION (git, default HEAD) to the one in the folder; needs no database
`;

const [command, ...options] = process.argv.slice(2);
try {
  if (command === 'deploy') await deploy();
  else if (command === 'status') await status();
  else if (command === 'retry' && options[0]) await retryMigration(ownerUrl(), options[0]);
  else if (command === 'diff') process.stdout.write(await diff());
  else {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function deploy(): Promise<void> {
  const applied = await migrate(ownerUrl());
  for (const name of applied) console.log(`applied ${name}`);
  if (applied.length === 0) console.log('The database is up to date.');
}

async function status(): Promise<void> {
  const found = await migrationStatus(ownerUrl());
  const lines = Object.entries(found).flatMap(([state, names]: [string, string[]]) =>
    names.map((name) => `${state} ${name}`),
  );
  console.log(lines.length === 0 ? 'The database is up to date.' : lines.join('\n'));
  if (lines.length > 0) process.exitCode = 1;
}

async function diff(): Promise<string> {
  const at = options.indexOf('--from');
  const revision = at < 0 ? 'HEAD' : options[at + 1];
  if (!revision) throw new Error(USAGE);
  return diffSchemas(options.includes('--from-empty') ? [] : schemaAt(revision), readSchema());
}

function ownerUrl(): string {
  const url = process.env.MIGRATE_DATABASE_URL;
  if (!url)
    throw new Error('Set MIGRATE_DATABASE_URL to the address of the database, with the role that owns it.');
  return url;
}
