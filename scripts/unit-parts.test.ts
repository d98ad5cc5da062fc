import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../packages/', import.meta.url));

it.each(['board', 'guideline', 'journal'])(
  'what the tests of %s share reads nothing beyond the package: turbo would not know that it has changed',
  (name) => {
    const home = join(packages, name, '/');
    const shared = ['src', 'test'].flatMap((folder) =>
      readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
        .map((path) => join(home, folder, path)),
    );
    expect(shared.length).toBeGreaterThan(5);
    const beyond = shared.filter((path) =>
      [...readFileSync(path, 'utf8').matchAll(/['"`](\.\.\/[^'"`]*)/gu)].some(
        ([, reached = '']) => !join(dirname(path), reached).startsWith(home),
      ),
    );
    expect(beyond).toEqual([]);
  },
);
