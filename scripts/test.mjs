// npm test: all checks, one after the other, each of them even if an earlier one failed. The last line is the sums.
//   npm test -- --only unit,database   some steps only
//   npm test -- --only e2e -- --grep vote   what follows the second "--" goes to that step's program
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { waitForLock } from '../packages/database/src/postgres/process-lock.mjs';
import { endDatabases, removeDeadRuns } from './databases.mjs';
import { ensureOrExit } from './ensure.mjs';
import { endInOrder, ROOT, tell, toolEnvironment } from './program.mjs';
import { build, endToEnd } from './steps/browser.mjs';
import { deadCode, importRules, lint, types } from './steps/source.mjs';
import { vitest } from './steps/vitest.mjs';

const DATA = join(ROOT, '.data');
const FOLDER = join(DATA, `test-${process.pid}`);

/** Name and what it runs. Each returns {passed, failed, skipped, report}; the report is shown if anything failed. */
const STEPS = {
  types,
  lint,
  imports: importRules,
  'dead-code': deadCode,
  unit: (context) => vitest('unit', context),
  database: (context) => vitest('database', context),
  build,
  e2e: endToEnd,
};

endInOrder();
await ensureOrExit();
const { chosen, rest } = readArguments(process.argv.slice(2));
await waitForLock(join(DATA, 'test.lock'), () => tell('Waiting for another test run in this folder.'));
removeDeadRuns(DATA, 'test-');
mkdirSync(FOLDER, { recursive: true });
// First of all that happens at the end: the lock is let go after it.
process.prependOnceListener('exit', () => {
  endDatabases(FOLDER);
  rmSync(FOLDER, { recursive: true, force: true, maxRetries: 5 });
});

const sums = { passed: 0, failed: 0, skipped: 0 };
const context = { folder: FOLDER, env: testEnvironment(), rest, results: new Map() };
for (const name of chosen) {
  const began = Date.now();
  process.stdout.write(`\n== ${name}\n`);
  const result = await attempt(STEPS[name]);
  context.results.set(name, result);
  if (result.passed + result.failed === 0) {
    result.failed = 1;
    result.report = `No test was executed.\n${result.report ?? ''}`;
  }
  if (result.failed > 0 && result.report) process.stdout.write(`${result.report.trimEnd()}\n`);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(`== ${name}: ${sentence(result)} (${seconds} s)\n`);
  for (const key of Object.keys(sums)) sums[key] += result[key] ?? 0;
}
process.stdout.write(`\n${sentence(sums)}\n`);
process.exitCode = sums.failed > 0 ? 1 : 0;

async function attempt(step) {
  try {
    return await step(context);
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, report: error.stack ?? String(error) };
  }
}

function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Nothing of the user's own installation: not its database, not its keys, not its port. */
function testEnvironment() {
  const env = toolEnvironment({ CONSILIUM_TEST_DIR: FOLDER, NEXT_DIST_DIR: '.next-test' });
  for (const name of Object.keys(env)) {
    const own =
      /^(DATABASE_URL|MIGRATE_DATABASE_URL|PORT|HOST|LOG_LEVEL|NODE_ENV|NEXTAUTH_.*|IDENTITY_.*|CONSILIUM_.*)$/;
    if (own.test(name) && name !== 'CONSILIUM_TEST_DIR') delete env[name];
  }
  if (!process.stdout.isTTY) Object.assign(env, { NO_COLOR: '1', FORCE_COLOR: '0' });
  return env;
}

function readArguments(args) {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  const at = own.indexOf('--only');
  const names = at < 0 ? Object.keys(STEPS) : (own[at + 1] ?? '').split(',');
  const wrong = names.filter((name) => !(name in STEPS));
  if (wrong.length > 0 || (at < 0 && own.length > 0)) {
    tell(`Usage: npm test -- [--only STEP,STEP…] [-- ARGS]   steps: ${Object.keys(STEPS).join(' ')}`);
    process.exit(2);
  }
  return { chosen: names, rest: end < 0 ? [] : args.slice(end + 1) };
}
