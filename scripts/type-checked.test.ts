import { execFileSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../', import.meta.url));
const run = (program: string, args: readonly string[]) =>
  execFileSync(program, args, { cwd: repository, encoding: 'utf8' });

const tracked = run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'])
  .split('\n')
  .filter(Boolean);

/** What a configuration names by itself; what its files import is another's to include. */
function includedBy(configuration: string): string[] {
  const tsc = join('node_modules', '.bin', 'tsc');
  const { files = [] }: { files?: string[] } = JSON.parse(run(tsc, ['--showConfig', '-p', configuration]));
  return files.map((file) => relative(repository, join(repository, dirname(configuration), file)));
}

it('every source, test, configuration and script is inside a tsconfig whose types are checked', () => {
  const included = new Set(tracked.filter((path) => path.endsWith('/tsconfig.json')).flatMap(includedBy));
  const code = tracked.filter((path) => /\.(?:[cm]?[jt]s|[jt]sx)$/u.test(path));
  expect(code.length).toBeGreaterThan(500);
  expect(code.filter((path) => !included.has(path))).toEqual([]);
}, 60_000);
