// npm test: all checks, two side by side, each of them even if another failed. The last line is the sums.
//   npm test -- --only unit,database   some steps only
//   npm test -- --only e2e -- --grep vote   what follows the second "--" goes to that step's program
//   npm test -- --all   also what is looked at once a night
//   npm test -- --record   a whole run writes its seconds into docs/testing.md
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { waitForLock } from '../packages/database/src/postgres/process-lock.mjs';
import { endDatabases, removeDeadRuns } from './databases.mjs';
import { ensureOrExit } from './ensure.mjs';
import { endInOrder, ROOT, tell, toolEnvironment } from './program.mjs';
import { build, endToEnd } from './steps/browser.mjs';
import { dev } from './steps/dev.mjs';
import { hasGrown, record } from './steps/figures.mjs';
import { sideBySide } from './steps/side-by-side.mjs';
import { deadCode, importRules, lint, types } from './steps/source.mjs';
import { unit, vitest } from './steps/vitest.mjs';
import { weight } from './steps/weight.mjs';

/** @import { Context, Result, Step } from './steps/step.d.mts' */

const DATA = join(ROOT, '.data');
const FOLDER = join(DATA, `test-${process.pid}`);
const MOST_AT_ONCE = 2;

/**
 * In the order in which they begin: the longest first, so that the end finds both lanes at work.
 * @type {readonly Step[]}
 */
const STEPS = [
  { name: 'build', run: build },
  { name: 'types', run: types },
  { name: 'lint', run: lint },
  { name: 'imports', run: importRules },
  { name: 'dead-code', run: deadCode },
  { name: 'weight', after: 'build', run: weight },
  { name: 'e2e', after: 'build', run: endToEnd },
  { name: 'database', run: (context) => vitest('database', context) },
  { name: 'unit', run: unit },
  { name: 'http', after: 'build', run: (context) => vitest('http', { ...context, workers: 1 }) },
  { name: 'dev', isNightly: true, run: dev },
];

endInOrder();
await ensureOrExit();
const { steps, isWhole, rest, all, recording } = readArguments(process.argv.slice(2));
await waitForLock(join(DATA, 'test.lock'), () => tell('Waiting for another test run in this folder.'));
removeDeadRuns(DATA, 'test-');
mkdirSync(FOLDER, { recursive: true });
// First of all that happens at the end: the lock is let go after it.
process.prependOnceListener('exit', () => {
  endDatabases(FOLDER);
  rmSync(FOLDER, { recursive: true, force: true, maxRetries: 5 });
});

const lanes = Math.min(MOST_AT_ONCE, availableParallelism(), steps.length);
/** @type {Context} */
const context = {
  folder: FOLDER,
  env: testEnvironment(),
  rest,
  workers: Math.max(1, Math.floor(availableParallelism() / lanes)),
};
const began = Date.now();
/** @type {import('./steps/figures.mjs').Figure[]} */
const figures = [];
const results = await sideBySide(steps, lanes, async (step) => {
  process.stdout.write(`== ${step.name} …\n`);
  const start = Date.now();
  const result = await attempt(step);
  const seconds = (Date.now() - start) / 1000;
  if (result.failed > 0 && result.report) process.stdout.write(`${result.report.trimEnd()}\n`);
  const figure = { name: step.name, seconds, passed: result.passed };
  figures.push(figure);
  const remark = result.cached ? ', cached' : hasGrown(figure, isWhole);
  process.stdout.write(`== ${step.name}: ${sentence(result)} (${seconds.toFixed(1)} s${remark})\n`);
  return result;
});

const sums = { passed: 0, failed: 0, skipped: 0 };
for (const { passed, failed, skipped = 0 } of results.values()) {
  sums.passed += passed;
  sums.failed += failed;
  sums.skipped += skipped;
}
const seconds = (Date.now() - began) / 1000;
if (recording && sums.failed === 0) record(figures, seconds);
process.stdout.write(`\n${seconds.toFixed(0)} s\n${sentence(sums)}\n`);
process.exitCode = sums.failed > 0 ? 1 : 0;

/**
 * @param {Step} step
 * @returns {Promise<Result>}
 */
async function attempt(step) {
  try {
    const result = await step.run(context);
    if (result.passed + result.failed > 0) return result;
    return { passed: 0, failed: 1, report: `No test was executed.\n${result.report ?? ''}` };
  } catch (error) {
    return { passed: 0, failed: 1, report: (error instanceof Error && error.stack) || String(error) };
  }
}

/** @param {Result} result */
function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Nothing of the user's own installation: not its database, not its keys, not its port. */
function testEnvironment() {
  const own =
    /^(DATABASE_URL|MIGRATE_DATABASE_URL|PORT|HOST|LOG_LEVEL|NODE_ENV|NEXTAUTH_.*|IDENTITY_.*|CONSILIUM_.*)$/;
  const env = Object.fromEntries(Object.entries(toolEnvironment()).filter(([name]) => !own.test(name)));
  return {
    ...env,
    CONSILIUM_TEST_DIR: FOLDER,
    NEXT_DIST_DIR: '.next-test',
    ...(all ? { CONSILIUM_LOOKS: 'all' } : {}),
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }),
  };
}

/** @param {string[]} args */
function readArguments(args) {
  const end = args.indexOf('--');
  const own = new Set(end < 0 ? args : args.slice(0, end));
  const given = [...own];
  const at = given.indexOf('--only');
  const names = at < 0 ? null : new Set((given[at + 1] ?? '').split(','));
  const known = new Set(['--all', '--record', ...(at < 0 ? [] : given.slice(at, at + 2))]);
  const wrong = [...(names ?? [])].some((name) => STEPS.every((step) => step.name !== name));
  if (wrong || given.some((one) => !known.has(one)) || (names && own.has('--record'))) {
    const list = STEPS.map(({ name }) => name).join(' ');
    tell(`Usage: npm test -- [--only STEP,STEP… | --record] [--all] [-- ARGS]   steps: ${list}`);
    process.exit(2);
  }
  for (const { name, after } of STEPS) if (after && names?.has(name)) names.add(after);
  const all = own.has('--all');
  return {
    steps: STEPS.filter(({ name, isNightly }) => (names ? names.has(name) : all || !isNightly)),
    isWhole: !names,
    rest: end < 0 ? [] : args.slice(end + 1),
    all,
    recording: own.has('--record'),
  };
}
