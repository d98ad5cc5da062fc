// Writes the Prisma client to packages/database/src/generated, if the schema changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, runProgram, tell, toolEnvironment } from './program.mjs';

const SCHEMA = join(ROOT, 'prisma');
const OUTPUT = join(ROOT, 'packages', 'database', 'src', 'generated');
const STAMP = join(OUTPUT, '.stamp');

function schemaHash() {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'packages', 'database', 'package.json')));
  hash.update(readFileSync(join(ROOT, 'pnpm-workspace.yaml')));
  for (const path of schemaFiles()) hash.update(`\n${relative(SCHEMA, path)}\n`).update(readFileSync(path));
  return hash.digest('hex');
}

function schemaFiles() {
  return readdirSync(SCHEMA, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.prisma'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

export function isGenerated() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === schemaHash();
}

export async function generate() {
  if (isGenerated()) return;
  const hash = schemaHash();
  tell('Generating the database client.');
  const prisma = join(ROOT, 'packages', 'database', 'node_modules', '.bin', 'prisma');
  // Prisma wants to download an engine that `generate` does not use; this keeps it from trying. Never to be set
  // around a migrate command, which would then report success and do nothing.
  // What it notes for itself stays in this folder too.
  const env = toolEnvironment({
    PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
    XDG_CONFIG_HOME: join(ROOT, 'node_modules', '.consilium', 'config'),
  });
  const { code, output } = await runProgram(prisma, ['generate', '--no-hints'], { env });
  if (code !== 0) throw new Error(`The database client could not be generated:\n${output}`);
  writeFileSync(STAMP, hash);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await generate();
