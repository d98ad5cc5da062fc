import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const INTERRUPTED = 130;
const GRACE_MS = 5_000;
/** npm passes Ctrl-C on, which the terminal has already delivered: two signals at once are one. */
export const SAME_KEYPRESS_MS = 700;
const PARENT_CHECK_MS = 1_000;
/** @type {readonly NodeJS.Signals[]} */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Writes a message for people to stderr, since stdout belongs to the program that is run.
 * @param {string} message
 */
export function tell(message) {
  process.stderr.write(`${message}\n`);
}

/**
 * The environment of a tool: this checkout's programs come first, nobody is told about its use.
 * @param {Record<string, string>} extra
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(extra = {}) {
  const env = { ...process.env };
  // npm hands its own settings down, and pnpm would warn about each that it does not know.
  for (const name of Object.keys(env)) if (/^npm_(package|lifecycle|command)/.test(name)) delete env[name];
  return {
    ...env,
    PATH: `${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH}`,
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    CHECKPOINT_DISABLE: '1',
    ...extra,
  };
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let ending = 0;

/**
 * Runs a program to its end. `output`: 'show' (on stderr) or 'keep' (returned, for the case that it fails). It has a
 * process group of its own, so that all it started can be ended with it: Ctrl-C leaves nothing behind.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output?: 'show' | 'keep' }} options
 * @returns {Promise<{code: number, output: string}>}
 */
export function runProgram(file, args, { cwd = ROOT, env = toolEnvironment(), output = 'keep' } = {}) {
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, endAll);
  return new Promise((resolve, reject) => {
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = output === 'show' ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(file, args, { cwd, env, stdio, detached: true });
    running.add(child);
    /** @type {string[]} */
    const kept = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => kept.push(text));
    const done = () => {
      running.delete(child);
      if (running.size === 0 && !ending) for (const signal of SIGNALS) process.off(signal, endAll);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', (code) => {
      done();
      // What it left running in its group (a build's workers after a crash) ends with it.
      signalGroup(child.pid, 'SIGKILL');
      if (!ending) resolve({ code: code ?? 1, output: kept.join('') });
      else if (running.size === 0) process.exit(INTERRUPTED);
    });
  });
}

/** The first signal asks all programs to end, a later one or too long a wait ends them. */
function endAll() {
  if (ending && Date.now() - ending < SAME_KEYPRESS_MS) return;
  for (const child of running) signalGroup(child.pid, ending ? 'SIGKILL' : 'SIGTERM');
  if (ending) return;
  ending = Date.now();
  setTimeout(endAll, GRACE_MS).unref();
}

/**
 * For a command's first line: an interrupted command exits as one that ended, so that its locks go with it; what runs
 * programs has handlers of its own, which come first. And an npm that is killed passes no signal on: the command sees another
 * parent then, and ends as if asked to.
 */
export function endInOrder() {
  for (const signal of SIGNALS)
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(INTERRUPTED);
    });
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.emit('SIGTERM', 'SIGTERM');
  }, PARENT_CHECK_MS).unref();
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended already.
  }
}
