import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const needsDatabase = '**/*.db.test.ts';
const elsewhere = [...configDefaults.exclude, '**/.next*/**', '**/generated/**', 'tests/e2e/**', '.data/**'];
const alias = { '@': fileURLToPath(new URL('apps/web/src', import.meta.url)) };

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Files of one worker share their modules: loading them anew for each took up to half of the time. No test leaves anything behind in them.
    isolate: false,
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
          exclude: [...elsewhere, needsDatabase],
        },
      },
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
    ],
  },
});
