// npm start: prepares, builds what changed, and runs the server until Ctrl-C.
// npm start -- --build-only: prepares and builds; for container images.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock, waitForLock } from '../packages/database/src/postgres/process-lock.mjs';
import { endDatabases } from './databases.mjs';
import { ensureOrExit } from './ensure.mjs';
import {
  endInOrder,
  ROOT,
  runProgram,
  SAME_KEYPRESS_MS,
  SIGNALS,
  signalGroup,
  tell,
  toolEnvironment,
} from './program.mjs';
import { typescriptArguments } from './typescript.mjs';

endInOrder();
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
    // By the channel the server notices when this process is killed, and stops.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
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
      }
    });
  }
  child.once('exit', (code, signal) => {
    if (signal && !firstSignal) tell(`The server was ended by ${signal}.`);
    signalGroup(child.pid, 'SIGKILL');
    if (signal) endItsDatabase();
    process.exit(code ?? (firstSignal ? 130 : 1));
  });
}

/** A server that was killed could not end its PostgreSQL. Another server's is left alone: that one holds the folder's lock. */
function endItsDatabase() {
  const folder = join(process.env.CONSILIUM_DATA_DIR || join(ROOT, '.data'), 'postgres');
  if (!existsSync(folder)) return;
  const attempt = tryLock(join(folder, 'application.lock'));
  if (!('lock' in attempt)) return;
  endDatabases(folder);
  attempt.lock.release();
}
