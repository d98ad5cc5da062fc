// npm run test:one -- FILE [-t WORDS]: the tests of one file, or those of its tests that are named so. FILE may be a part of the path.
import { join } from 'node:path';
import { ensureOrExit } from './ensure.mjs';
import { endInOrder, ROOT, runProgram, tell } from './program.mjs';
import { findTests, optionsFor, testFiles } from './test-files.mjs';

endInOrder();
await ensureOrExit();
const [file, ...options] = process.argv.slice(2);
if (!file || file.startsWith('-')) {
  tell('Usage: npm run test:one -- FILE [-t WORDS]');
  process.exit(2);
}
const { name, ways } = findTests(file, testFiles());
if (ways.length === 0) {
  tell(
    `No test has "${name}" in its path. Tests are *.test.ts beside their source, and tests/http/*.test.ts, tests/e2e/*.spec.ts.`,
  );
  process.exit(1);
}
for (const way of ways) {
  // A spec needs a built application and a browser, which that step sees to; a test over HTTP the application alone.
  const [program = '', ...before] =
    way === 'vitest'
      ? ['vitest', 'run', '--project', '!http']
      : [process.execPath, join(ROOT, 'scripts', 'test.mjs'), '--only', way, '--'];
  const { code } = await runProgram(program, [...before, name, ...optionsFor(way, options)], {
    output: 'show',
  });
  if (code !== 0) process.exitCode = code;
}
