// npm start: prepares, builds what changed, and runs the server until Ctrl-C.
// npm start -- --build-only: prepares and builds; for container images.
import { join } from 'node:path';
import { waitForLock } from '../packages/database/src/postgres/process-lock.mjs';
import { ensureOrExit } from './ensure.mjs';
import { endInOrder, ROOT, runProgram, tell } from './program.mjs';
import { serve } from './serve.mjs';

endInOrder();
await ensureOrExit();
await build();
if (!process.argv.includes('--build-only'))
  serve({ env: { NODE_ENV: 'production' }, onEnd: (code) => process.exit(code) });

async function build() {
  const lock = await waitForLock(join(ROOT, '.data', 'build.lock'), () => tell('Waiting for another build.'));
  const began = Date.now();
  tell('Building the web application (after a change about half a minute, otherwise at once).');
  const { code, output } = await runProgram('turbo', [
    ...['run', 'build', '--filter=@consilium/web'],
    ...['--ui=stream', '--output-logs=errors-only', '--cache=local:rw'],
  ]);
  lock.release();
  if (code !== 0) {
    tell(`The build failed:\n${output}`);
    process.exit(1);
  }
  const how = output.includes('FULL TURBO')
    ? 'nothing had changed'
    : `${Math.round((Date.now() - began) / 1000)} s`;
  tell(`Built (${how}).`);
}
