import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './program.mjs';

const page = readFileSync(join(ROOT, 'docs', 'rules.md'), 'utf8');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** R7b, S52, T9 …; not a part of a longer word, nor a day's `T00:00`. */
const ID = /(?<![\w$}#])[RSTVFXP][1-9]\d?[a-z]?(?![\w%])/gu;
/** Worked cases are numbered by the same letter. */
const CASES = /vignette: 'V\d+'|"id": "V\d+"/gu;
const TEXT = /\.(ts|tsx|mjs|cjs|md|json|jsonl|sql|prisma|css|yml|yaml)$/u;

const listed = new Set([...page.matchAll(/^\| ([RSTVFXP]\d+[a-z]?) \|/gmu)].map(([, id]) => id));
const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n');

function citedIn(path: string): string[] {
  return [...read(path).replaceAll(CASES, '').matchAll(ID)].map(([id]) => id);
}

it('every rule that code, tests, messages and pages cite by its id stands in docs/rules.md', () => {
  const files = tracked.filter(
    (path) => TEXT.test(path) && path !== 'pnpm-lock.yaml' && existsSync(join(ROOT, path)),
  );
  const cited = files.flatMap((path) => citedIn(path).map((id) => [id, path] as const));
  expect(new Set(cited.map(([id]) => id)).size).toBeGreaterThan(100);
  expect(cited.filter(([id]) => !listed.has(id)).map(([id, path]) => `${id} in ${path}`)).toEqual([]);
});

it('every place that docs/rules.md names holds what it says', () => {
  const places = [...page.matchAll(/\[([^\]]+)\]\(\.\.\/([^)]+)\)/gu)].map(([, words = '', path = '']) => ({
    words,
    path,
  }));
  expect(places.length).toBeGreaterThan(200);
  const wrong = places.filter(
    ({ words, path }) => words !== path && !(existsSync(join(ROOT, path)) && read(path).includes(words)),
  );
  expect(wrong).toEqual([]);
});

it('every line has a sentence and says where it is kept', () => {
  const lines = page.split('\n').filter((line) => /^\| [RSTVFXP]\d+[a-z]? \|/u.test(line));
  const short = lines.filter((line) => {
    const cells = line.split(/(?<!\\)\|/u).map((cell) => cell.trim());
    return (cells[2] ?? '').length < 15 || (cells.at(-2) ?? '') === '';
  });
  expect(short).toEqual([]);
  expect(lines).toHaveLength(listed.size);
});
