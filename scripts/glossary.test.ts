import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './program.mjs';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const notSaid = read('docs/GLOSSARY.md')
  .split('## What is not said')[1]
  ?.split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/gu)].map(([, words = '']) => words));

/** Words of others: what the access log stored before 2026-11-30 is read as it was written, and sites are found by what people call them. */
const wordsOfOthers = new Set([
  'apps/web/src/features/case-entry/other-names.ts',
  'packages/application/src/journal/access-page.ts',
  'packages/application/src/journal/queries/organization.db.test.ts',
]);
const tracked = execFileSync('git', ['ls-files', 'packages', 'apps', 'tests', 'scripts', 'prisma/models'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter(
    (path) =>
      /\.(ts|tsx|mjs|json|prisma)$/u.test(path) && !wordsOfOthers.has(path) && existsSync(join(ROOT, path)),
  );

/** An English word as a part of an identifier (its first letter large or small, or all of it large) or of a sentence; not within a longer word. */
const pattern = (words: string): RegExp => {
  if (!/^[a-z]+$/u.test(words)) return new RegExp(words, 'u');
  const capital = `${words[0]?.toUpperCase()}${words.slice(1)}`;
  return new RegExp(
    `(?<![a-z])${words}(?![a-z])|${capital}(?![a-z])|(?<![A-Z])${words.toUpperCase()}(?![A-Z])`,
    'u',
  );
};

describe('What the glossary says is not said', () => {
  it('is a list', () => {
    expect(notSaid?.length).toBeGreaterThan(5);
  });

  it.each(notSaid ?? [])('%s stands in no identifier and no message', (words) => {
    const said = pattern(words);
    expect(tracked.filter((path) => said.test(path) || said.test(read(path)))).toEqual([]);
  });
});
