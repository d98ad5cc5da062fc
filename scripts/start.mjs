// npm start: prepares, builds what changed, and runs the server until Ctrl-C.
// npm start -- --build-only: prepares and builds; for container images.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { waitForLock } from '../packages/database/src/postgres/process-lock.mjs';
import { endDatabases } from './databases.mjs';
import { ensureOrExit } from './ensure.mjs';
import { ROOT, runProgram, SIGNALS, signalGroup, tell, toolEnvironment } from './program.mjs';
import { typescriptArguments } from './typescript.mjs';

/** npm passes Ctrl-C on, which the terminal has already delivered: two signals at once are one. */
const SAME_KEYPRESS_MS = 700;

await ensureOrExit();
await build();
if (!process.argv.includes('--build-only')) serve();

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

function serve() {
  const child = spawn(process.execPath, typescriptArguments(join(ROOT, 'apps', 'web', 'server.ts')), {
    cwd: ROOT,
    env: toolEnvironment({ NODE_ENV: 'production', PORT: process.env.PORT || '3000' }),
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own: a signal reaches it once, through here.
    detached: true,
  });
  let firstSignal = 0;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (!firstSignal) {
        firstSignal = Date.now();
        tell('Stopping. Press Ctrl-C again to stop at once.');
        child.kill(signal);
      } else if (Date.now() - firstSignal > SAME_KEYPRESS_MS) {
        signalGroup(child.pid, 'SIGKILL');
        endDatabases(join(process.env.CONSILIUM_DATA_DIR || join(ROOT, '.data'), 'postgres'));
      }
    });
  }
  child.once('exit', (code, signal) => {
    if (signal && !firstSignal) tell(`The server was ended by ${signal}.`);
    process.exit(code ?? (firstSignal ? 130 : 1));
  });
}
