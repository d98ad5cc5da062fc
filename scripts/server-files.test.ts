import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './program.mjs';
import { isServersOwn } from './server-files.mjs';

const own = (path: string) => isServersOwn(join(ROOT, path));
const composition = join(ROOT, 'apps', 'web', 'composition');

it('a change of what the server runs starts it again; of pages, tests and what tools write it does not', () => {
  for (const path of [
    'packages/board/src/ballots/decide.ts',
    'apps/web/server.ts',
    'apps/web/composition/door.ts',
    'prisma/models/case.prisma',
    'prisma/migrations/20260101000000_new/migration.sql',
  ])
    expect([path, own(path)]).toEqual([path, true]);
  for (const path of [
    'packages/board/src/ballots/decide.test.ts',
    'packages/board/test/build.ts',
    'apps/web/src/app/layout.tsx',
    'apps/web/messages/en/nav.json',
    'prisma/migrations/notes.txt',
  ])
    expect([path, own(path)]).toEqual([path, false]);
});

it('whatever the composition root takes from the pages’ half starts it again too', () => {
  const files = readdirSync(composition).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
  const taken = [join(ROOT, 'apps', 'web', 'server.ts'), ...files.map((name) => join(composition, name))]
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/gu)].map(([, name = '']) =>
        resolve(dirname(file), name),
      ),
    )
    .map((path) => relative(ROOT, path.endsWith('.json') ? path : `${path}.ts`));
  expect(taken.length).toBeGreaterThan(10);
  expect(taken.filter((path) => !own(path))).toEqual([]);
});
