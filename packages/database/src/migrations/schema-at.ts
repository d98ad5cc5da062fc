import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';
import { PRISMA_FOLDER, type SchemaFile } from './files';

/** The schema's files as git has them at a revision; none if there were none. */
export function schemaAt(revision: string): SchemaFile[] {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: PRISMA_FOLDER, encoding: 'utf8' });
  return git('ls-tree', '-r', '--name-only', '--full-tree', revision)
    .split('\n')
    .filter((path) => path.startsWith('prisma/') && path.endsWith('.prisma'))
    .map((path) => ({ path: relative('prisma', path), content: git('show', `${revision}:${path}`) }));
}
