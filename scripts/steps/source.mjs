import { runProgram } from '../program.mjs';

/** dependency-cruiser reads nothing, and is content, where it finds no compiler it knows. */
const FEWEST_MODULES = 150;

/** Type checks, one test for each package. */
export async function types({ env }) {
  const args = [
    'run',
    'typecheck',
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
    skipped: 0,
    report: output,
  };
}

/** Lint and format, as one test. */
export async function lint({ env }) {
  const { code, output } = await runProgram(
    'biome',
    ['ci', '.', '--max-diagnostics=50', '--diagnostic-level=warn', '--colors=off'],
    { env },
  );
  return one(code === 0 && /Checked [1-9]\d* files/.test(output), output);
}

/** Import rules, as two tests: that modules were read, and that none breaks a rule. */
export async function importRules({ env }) {
  const args = ['packages', 'apps', 'tests', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { output } = await runProgram('depcruise', args, { env });
  const { summary } = JSON.parse(output.slice(output.indexOf('{')));
  const broken = summary.violations.map(({ rule, from, to }) => `  ${rule.name}: ${from} -> ${to}`);
  const enough = summary.totalCruised >= FEWEST_MODULES;
  const failed = (enough ? 0 : 1) + (broken.length > 0 ? 1 : 0);
  const read = `${summary.totalCruised} modules were read${enough ? '' : `, fewer than ${FEWEST_MODULES}`}.`;
  return { passed: 2 - failed, failed, skipped: 0, report: [read, ...broken].join('\n') };
}

/** Files, exports and dependencies that nothing uses, as one test. */
export async function deadCode({ env }) {
  const { code, output } = await runProgram('knip', ['--no-progress', '--no-config-hints'], { env });
  return one(code === 0, output);
}

function one(good, report) {
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0, report };
}
