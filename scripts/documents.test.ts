import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './program.mjs';
import { findTests, testFiles } from './test-files.mjs';

const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** What a pattern finds in the pages, each with the page it stands in. */
const found = (pattern: RegExp, without = /(?!)/gu) =>
  pages.flatMap(({ path, text }) =>
    [...text.replaceAll(without, '').matchAll(pattern)].map(([, word = '']) => ({ page: path, word })),
  );

it('every link from page to file leads to one', () => {
  const links = found(/\]\((?!https?:|mailto:|#)([^)#\s]+)/gu, /`[^`\n]*`/gu);
  expect(links.length).toBeGreaterThan(300);
  expect(links.filter(({ page, word }) => !existsSync(join(ROOT, dirname(page), word)))).toEqual([]);
});

it('every command of npm that a page names is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const commands = found(/npm run (?:--silent )?([a-z][\w:-]*)/gu);
  expect(commands.length).toBeGreaterThan(20);
  expect(commands.filter(({ word }) => !(word in scripts))).toEqual([]);
});

it('every test that a page tells to run is there, and of the step that it says', () => {
  const files = testFiles();
  const byName = [
    ...found(/npm run test:one -- ([a-z][^\s`]*)/gu),
    ...found(/npx vitest ([a-z][^\s`]*)/gu),
    ...found(/--only unit -- ([^\s`]+)/gu),
  ];
  expect(byName.length).toBeGreaterThan(5);
  expect(byName.filter(({ word }) => findTests(word, files).ways.length === 0)).toEqual([]);
  const inBrowser = found(/--only e2e -- ([a-z][^\s`]*)/gu);
  expect(inBrowser.length).toBeGreaterThan(0);
  expect(inBrowser.filter(({ word }) => !findTests(word, files).ways.includes('e2e'))).toEqual([]);
});
