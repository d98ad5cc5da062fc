import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../program.mjs';

/** One project of vitest.config.ts. A file that could not be loaded counts as a failed test. */
export async function vitest(project, { env, folder, rest }) {
  const results = join(folder, `vitest-${project}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${results}`];
  const { code, output } = await runProgram('vitest', ['run', '--project', project, ...reporters, ...rest], {
    env,
  });
  if (!existsSync(results)) return { passed: 0, failed: 1, skipped: 0, report: output };
  const run = JSON.parse(readFileSync(results, 'utf8'));
  const unloaded = run.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = run.numFailedTests + unloaded;
  return {
    passed: run.numPassedTests,
    // An error outside all tests, such as an unhandled rejection, shows in the exit code alone.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: run.numPendingTests + run.numTodoTests,
    report: output,
  };
}
