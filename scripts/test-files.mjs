import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { ROOT } from './program.mjs';

/** @typedef {'vitest' | 'http' | 'e2e'} Way how a test is run: by vitest as it stands, or by a step of npm test that builds first */

/** Every test of this checkout, also one that git does not know yet. */
export function testFiles() {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .filter((path) => /\.(?:test\.tsx?|spec\.ts)$/u.test(path) && existsSync(join(ROOT, path)));
}

/**
 * Which ways the tests run that have this in their path, and what to name them by from the repository's folder.
 * @param {string} file as it was typed: a path or a part of one, `:12` for a line
 * @param {readonly string[]} files
 * @returns {{ name: string, ways: Way[] }} no ways: no test's path has it
 */
export function findTests(file, files) {
  const name = isAbsolute(file) ? relative(ROOT, file) : file.replace(/^\.\//u, '');
  const part = name.replace(/:\d+$/u, '').toLowerCase();
  const found = files.filter((path) => path.toLowerCase().includes(part));
  /** @type {readonly Way[]} */
  const ways = ['vitest', 'http', 'e2e'];
  return { name, ways: ways.filter((way) => found.some((path) => wayOf(path) === way)) };
}

/**
 * @param {string} path
 * @returns {Way}
 */
function wayOf(path) {
  if (path.endsWith('.spec.ts')) return 'e2e';
  return path.startsWith('tests/http/') ? 'http' : 'vitest';
}

/**
 * What follows the test's name, in the words of the program that runs it: Playwright calls vitest's `-t` otherwise.
 * @param {Way} way
 * @param {readonly string[]} options
 */
export const optionsFor = (way, options) =>
  way === 'e2e' ? options.map((one) => (one === '-t' ? '--grep' : one)) : [...options];
