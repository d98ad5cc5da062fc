import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './program.mjs';
import { findTests, optionsFor, testFiles } from './test-files.mjs';

const files = [
  'packages/board/src/quorum/evaluate.test.ts',
  'packages/database/src/ballot/ballot.db.test.ts',
  'apps/web/src/features/sign-in/address.test.ts',
  'tests/http/sign-in.test.ts',
  'tests/http/veil.test.ts',
  'tests/e2e/sign-in.spec.ts',
];

it.each([
  ['packages/board/src/quorum', ['vitest']],
  ['ballot.db', ['vitest']],
  ['tests/http/veil.test.ts', ['http']],
  ['veil', ['http']],
  ['tests/e2e/sign-in.spec.ts', ['e2e']],
  ['Sign-In', ['vitest', 'http', 'e2e']],
  ['./tests/e2e/sign-in.spec.ts:12', ['e2e']],
  [join(ROOT, 'tests', 'e2e', 'sign-in.spec.ts'), ['e2e']],
  ['nothing-here', []],
])('%s is run by %j', (file, ways) => {
  expect(findTests(file, files).ways).toEqual(ways);
});

it('a name is said from the repository’s folder', () => {
  expect(findTests(join(ROOT, 'tests', 'http', 'veil.test.ts'), files).name).toBe('tests/http/veil.test.ts');
  expect(findTests('./scripts', files).name).toBe('scripts');
});

it('words that a test is named by reach each program in its own', () => {
  expect(optionsFor('vitest', ['-t', 'R7b'])).toEqual(['-t', 'R7b']);
  expect(optionsFor('e2e', ['-t', 'filled in'])).toEqual(['--grep', 'filled in']);
});

it('the tests of this checkout are found, of every kind', () => {
  const { ways } = findTests('', testFiles());
  expect(ways).toEqual(['vitest', 'http', 'e2e']);
});
