import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from '../packages/database/src/postgres/process-lock.mjs';
import { endDatabases } from './databases.mjs';
import {
  INTERRUPTED,
  ROOT,
  SAME_KEYPRESS_MS,
  SIGNALS,
  signalGroup,
  tell,
  toolEnvironment,
} from './program.mjs';
import { typescriptArguments } from './typescript.mjs';

/** Where the demo lives, its database and its keys: that of npm start and npm run dev alike. */
export const DATA = process.env.CONSILIUM_DATA_DIR || join(ROOT, '.data');
export const DATABASE = join(DATA, 'postgres');
/** Held by the server that runs on the database. */
export const DATABASE_LOCK = join(DATABASE, 'application.lock');

/**
 * Runs apps/web/server.ts. Ctrl-C ends the server, then this process; a second one ends both at once. `onEnd(code)`: it ended without that.
 * @param {{ cwd?: string, env: Record<string, string>, nodeOptions?: readonly string[], onEnd: (code: number) => void }} options
 * @returns {import('node:child_process').ChildProcess} which sends `ready` once it listens
 */
export function serve({ cwd = ROOT, env, nodeOptions = [], onEnd }) {
  const args = [...nodeOptions, ...typescriptArguments(join(ROOT, 'apps', 'web', 'server.ts'))];
  const child = spawn(process.execPath, args, {
    cwd,
    env: toolEnvironment({ PORT: process.env.PORT || '3000', ...env }),
    // By the channel the server notices when this process is killed, and stops.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A group of its own: a signal reaches it once, through here.
    detached: true,
  });
  let firstSignal = 0;
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    if (!firstSignal) {
      firstSignal = Date.now();
      tell('Stopping. Press Ctrl-C again to stop at once.');
      child.kill(signal);
    } else if (Date.now() - firstSignal > SAME_KEYPRESS_MS) {
      signalGroup(child.pid, 'SIGKILL');
    }
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  child.once('exit', (code, signal) => {
    for (const name of SIGNALS) process.off(name, stop);
    if (signal && !firstSignal) tell(`The server was ended by ${signal}.`);
    signalGroup(child.pid, 'SIGKILL');
    if (signal) endItsDatabase();
    if (firstSignal) process.exit(code ?? INTERRUPTED);
    onEnd(code ?? 1);
  });
  return child;
}

/** A server that was killed could not end its PostgreSQL. Another server's is left alone: that one holds the folder's lock. */
function endItsDatabase() {
  if (!existsSync(DATABASE)) return;
  const attempt = tryLock(DATABASE_LOCK);
  if (!('lock' in attempt)) return;
  endDatabases(DATABASE);
  attempt.lock.release();
}
