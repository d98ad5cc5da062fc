import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** The repository's `prisma` folder. */
export const PRISMA_FOLDER = fileURLToPath(new URL('../../../../prisma', import.meta.url));

export interface SchemaFile {
  path: string;
  content: string;
}

/** All parts of the schema: `schema.prisma` and `models/*.prisma`, in a stable order. */
export function readSchema(folder = PRISMA_FOLDER): SchemaFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.prisma'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path), content: readFileSync(path, 'utf8') }));
}

/** `migrations/<timestamp_name>/migration.sql`, oldest first, in the form that Prisma's engine takes. */
export function readMigrations(folder = PRISMA_FOLDER): MigrationList {
  const baseDir = join(folder, 'migrations');
  const lockfile = join(baseDir, 'migration_lock.toml');
  const names = existsSync(baseDir)
    ? readdirSync(baseDir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir,
    shadowDbInitScript: '',
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
