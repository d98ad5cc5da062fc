import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runProgram } from '../program.mjs';

/** @import { Context, Result } from './step.d.mts' */

/**
 * A run as vitest's JSON reporter writes it.
 * @typedef {object} Run
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * One project of vitest.config.ts, run now.
 * @param {string} project
 * @param {Context} context
 * @returns {Promise<Result>}
 */
export async function vitest(project, { env, folder, rest, workers }) {
  const file = join(folder, `vitest-${project.replaceAll(/\W/g, '')}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', '--project', project, `--maxWorkers=${workers}`, ...reporters, ...rest];
  const { code, output } = await runProgram('vitest', args, { env });
  return sumOf([file], code, output);
}

/**
 * Unit tests, in as many parts as packages have a script `unit`, and what is left in the repository's own. Turbo runs a part only if
 * something that it reads has changed; else its result is the one that turbo kept.
 * @param {Context} context
 * @returns {Promise<Result>}
 */
export async function unit(context) {
  if (context.rest.length > 0) return vitest('unit*', context);
  const files = partsOf().map((folder) => join(folder, '.turbo', 'unit.json'));
  for (const file of files) rmSync(file, { force: true });
  const args = [
    ...['run', 'unit', '--ui=stream', '--output-logs=errors-only', '--continue=always', '--cache=local:rw'],
    `--concurrency=${context.workers}`,
  ];
  const env = {
    ...context.env,
    VITEST_QUIET: '1',
    VITEST_MAX_WORKERS: '1',
    // Part of what the result depends on.
    CONSILIUM_RUNTIME: `${process.version} ${process.platform} ${process.arch}`,
  };
  const { code, output } = await runProgram('turbo', args, { env });
  return { ...sumOf(files, code, output), cached: output.includes('FULL TURBO') };
}

function partsOf() {
  const packages = readdirSync(join(ROOT, 'packages')).map((name) => join(ROOT, 'packages', name));
  return [ROOT, ...packages].filter((folder) => {
    const manifest = join(folder, 'package.json');
    return existsSync(manifest) && 'unit' in JSON.parse(readFileSync(manifest, 'utf8')).scripts;
  });
}

/**
 * A file that could not be loaded counts as a failed test, and so does a run without a result.
 * @param {readonly string[]} files
 * @param {number} code
 * @param {string} output
 * @returns {Result}
 */
function sumOf(files, code, output) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files) {
    if (!existsSync(file)) {
      sum.failed += 1;
      continue;
    }
    /** @type {Run} */
    const run = JSON.parse(readFileSync(file, 'utf8'));
    const unloaded = run.testResults.filter(
      (one) => one.status === 'failed' && one.assertionResults.every((test) => test.status !== 'failed'),
    );
    sum.passed += run.numPassedTests;
    sum.failed += run.numFailedTests + unloaded.length;
    sum.skipped += run.numPendingTests + run.numTodoTests;
  }
  // An error outside all tests, such as an unhandled rejection, shows in the exit code alone.
  if (sum.failed === 0 && code !== 0) sum.failed = 1;
  return { ...sum, report: output };
}
