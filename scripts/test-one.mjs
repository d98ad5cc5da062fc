// npm run test:one -- FILE [-t WORDS]: the tests of one file, or those of its tests that are named so. FILE may be a part of the path.
import { join } from 'node:path';
import { ensureOrExit } from './ensure.mjs';
import { endInOrder, ROOT, runProgram, tell } from './program.mjs';

endInOrder();
await ensureOrExit();
const args = process.argv.slice(2);
const [file] = args;
if (!file || file.startsWith('-')) {
  tell('Usage: npm run test:one -- FILE [-t WORDS]');
  process.exit(2);
}
// A spec needs a built application and a browser, which that step sees to; a test over HTTP the application alone.
const step = file.endsWith('.spec.ts') ? 'e2e' : file.includes('tests/http/') ? 'http' : null;
const [program, ...before] = step
  ? [process.execPath, join(ROOT, 'scripts', 'test.mjs'), '--only', step, '--']
  : ['vitest', 'run'];
const { code } = await runProgram(String(program), [...before, ...args], { output: 'show' });
process.exitCode = code;
