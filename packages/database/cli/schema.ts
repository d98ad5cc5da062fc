// npm run schema: writes prisma/current.sql from an empty database that all migrations are applied to. It is made and removed here.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describeSchema } from '../src/catalogue/describe-schema';
import { PRISMA_FOLDER } from '../src/migrations/files';
import { MigrationsRefused, migrate } from '../src/migrations/migrate';
import { startEmbedded } from '../src/postgres/embedded';

const name = 'schema';
const folder = mkdtempSync(join(tmpdir(), 'consilium-schema-'));
const server = await startEmbedded({ dataDir: folder, durable: false });
try {
  await server.ensureDatabase(name);
  await migrate(server.ownerUrl(name));
  const client = new pg.Client({ connectionString: server.ownerUrl(name) });
  await client.connect();
  writeFileSync(join(PRISMA_FOLDER, 'current.sql'), await describeSchema(client));
  await client.end();
  process.stdout.write('prisma/current.sql is written.\n');
} catch (error) {
  if (!(error instanceof MigrationsRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
