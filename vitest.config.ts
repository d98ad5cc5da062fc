import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const needsDatabase = '**/*.db.test.ts';
const needsServer = 'tests/http/**';
const elsewhere = [...configDefaults.exclude, '**/.next*/**', '**/generated/**', 'tests/e2e/**', '.data/**'];
const alias = { '@': fileURLToPath(new URL('apps/web/src', import.meta.url)) };

/**
 * Packages whose unit tests take longest: a project and a turbo task each, so that they run only where the package or what it imports
 * has changed. A test that reads other files of the repository stays with the rest, for which any change counts.
 */
const apart = ['board', 'guideline', 'journal'].map((name) => {
  const folder = `packages/${name}`;
  const tests = readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => path.endsWith('.test.ts') && !path.includes('/node_modules/'));
  return {
    name: `unit:${name}`,
    include: tests.filter(
      (path) => !readFileSync(join(import.meta.dirname, path), 'utf8').includes('../../../'),
    ),
  };
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Files of one worker share their modules: loading them anew for each took up to half of the time. No test leaves anything behind in them.
    isolate: false,
    reporters: process.env['VITEST_QUIET'] ? ['dot', 'json'] : ['default'],
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.{ts,tsx}',
            'apps/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'tests/**/*.test.ts',
          ],
          exclude: [...elsewhere, needsDatabase, needsServer, ...apart.flatMap(({ include }) => include)],
        },
      },
      ...apart.map((test) => ({ test })),
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: [needsDatabase],
          exclude: elsewhere,
          globalSetup: ['packages/testing/src/database/test-server.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'http',
          include: ['tests/http/**/*.test.ts'],
          // One server, whose rows are counted: one file at a time.
          fileParallelism: false,
          globalSetup: ['tests/http/server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
