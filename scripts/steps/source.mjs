import { runProgram } from '../program.mjs';

/** @import { Context, Result } from './step.d.mts' */

/** dependency-cruiser reports no violations when it finds no TypeScript compiler and so reads no module: fewer than this is a failure. */
const FEWEST_MODULES = 150;

/**
 * Type checks, one test for each package and one for the scripts.
 * @param {Context} context
 * @returns {Promise<Result>}
 */
export async function types({ env, workers }) {
  const args = [
    'run',
    'typecheck',
    'typecheck:scripts',
    `--concurrency=${2 * workers}`,
    '--ui=stream',
    '--output-logs=errors-only',
    '--continue=always',
    '--cache=local:rw',
  ];
  const { code, output } = await runProgram('turbo', args, { env });
  const [, passed = 0, total = 0] = /Tasks:\s+(\d+) successful, (\d+) total/.exec(output) ?? [];
  const failed = Number(total) - Number(passed);
  return {
    passed: Number(passed),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    cached: output.includes('FULL TURBO'),
    report: output,
  };
}

/**
 * Lint and format, as one test.
 * @param {Context} context
 * @returns {Promise<Result>}
 */
export async function lint({ env }) {
  const { code, output } = await runProgram(
    'biome',
    ['ci', '.', '--max-diagnostics=50', '--diagnostic-level=warn', '--colors=off'],
    { env },
  );
  return one(code === 0 && /Checked [1-9]\d* files/.test(output), output);
}

/**
 * Import rules, as two tests: that modules were read, and that none breaks a rule.
 * @param {Context} context
 * @returns {Promise<Result>}
 */
export async function importRules({ env }) {
  const args = ['packages', 'apps', 'tests', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { output } = await runProgram('depcruise', args, { env });
  /** @type {{ summary: { totalCruised: number, violations: { rule: { name: string }, from: string, to: string }[] } }} */
  const { summary } = JSON.parse(output.slice(output.indexOf('{')));
  const broken = summary.violations.map(({ rule, from, to }) => `  ${rule.name}: ${from} -> ${to}`);
  const enough = summary.totalCruised >= FEWEST_MODULES;
  const failed = (enough ? 0 : 1) + (broken.length > 0 ? 1 : 0);
  const read = `${summary.totalCruised} modules were read${enough ? '' : `, fewer than ${FEWEST_MODULES}`}.`;
  return { passed: 2 - failed, failed, report: [read, ...broken].join('\n') };
}

/**
 * Files, exports and dependencies that nothing uses, as two tests: nothing at all, and nothing but tests.
 * @param {Context} context
 * @returns {Promise<Result>}
 */
export async function deadCode({ env }) {
  const runs = await Promise.all(
    [[], ['--production']].map((args) =>
      runProgram('knip', ['--no-progress', '--no-config-hints', ...args], { env }),
    ),
  );
  const failed = runs.filter(({ code }) => code !== 0);
  return {
    passed: runs.length - failed.length,
    failed: failed.length,
    report: failed.map(({ output }) => output).join('\n'),
  };
}

/**
 * @param {boolean} good
 * @param {string} report
 */
function one(good, report) {
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, report };
}
