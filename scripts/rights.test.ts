import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../', import.meta.url));
const POLICY = 'packages/board/src/policy/';

const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: repository,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /^(?:packages\/[^/]+\/(?:src|cli)|apps\/web)\/.*\.tsx?$/u.test(path))
  // What makes the demo's people and what tests set up is no question about a right.
  .filter((path) => !/\.test\.tsx?$|^packages\/(?:demo|testing)\//u.test(path))
  .map((path) => ({ path, text: readFileSync(join(repository, path), 'utf8') }));

/** Comments may name roles; so may the words of a screen's keys. */
const code = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');

const role = `'(?:member|chair|coordinator|referrer|auditor|administrator)'`;
const comparisons: readonly RegExp[] = [
  /\broles\??\.(?:some|every|includes|indexOf|find|findIndex|has)\(/u,
  /\b(?:actor|me)\??\.(?:administrator|auditor)\b/u,
  new RegExp(`[!=]==?\\s*${role}|${role}\\s*[!=]==?`, 'u'),
  new RegExp(`\\b(?:holds|is|has|includes)\\([^()]*${role}`, 'u'),
  new RegExp(`\\[\\s*${role}(?:\\s*,\\s*${role})+`, 'u'),
  new RegExp(`\\bcase ${role}:`, 'u'),
];
const compared = (text: string) =>
  code(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => comparisons.some((comparison) => comparison.test(line)));

describe('Who may do what is asked of the policy', () => {
  it('roles are compared there and nowhere else', () => {
    const elsewhere = sources
      .filter(({ path }) => !path.startsWith(POLICY) && !path.startsWith('packages/contracts/'))
      .flatMap(({ path, text }) => compared(text).map((line) => `${path}: ${line}`));
    expect(
      elsewhere,
      `Ask ${POLICY} instead: authorize() in a use case, abilities on a screen, a named question of board-actor.ts in a rule.`,
    ).toEqual([]);
  });

  it.each([
    "if (membership.roles.includes('auditor')) return {};",
    "roles.some((role) => role !== 'referrer')",
    "const mayEnter = holds(actor, 'coordinator');",
    "{ roles: ['auditor', 'administrator'] }",
    'if (!actor.administrator) redirect();',
  ])('and such a comparison would be seen: %s', (line) => {
    expect(compared(line)).toEqual([line]);
  });

  it('every act it judges is asked for', () => {
    const asked = sources
      .filter(({ path }) => !path.startsWith(POLICY) || /(?:abilities|authorize|visible-to)\.ts$/u.test(path))
      .map(({ text }) => code(text))
      .join('\n');
    const { text = '' } = sources.find(({ path }) => path === `${POLICY}resources.ts`) ?? {};
    const acts = [...text.matchAll(/^ {2}'([a-z.-]+)': /gmu)].map(([, act = '']) => act);
    expect(acts.length).toBeGreaterThan(40);
    expect(
      acts.filter((act) => !asked.includes(`'${act}'`)),
      'An act that nobody asks about protects nothing: ask it, or take it away.',
    ).toEqual([]);
  });
});
