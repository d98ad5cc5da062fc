import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What goes to people stands on stderr: stdout belongs to the program that is run. */
export function tell(message) {
  process.stderr.write(`${message}\n`);
}

/** The environment of a tool: this checkout's programs come first, nobody is told about its use. */
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

/**
 * Runs a program to its end. `output`: 'show' (on stderr) or 'keep' (returned; for the case that it fails).
 * @returns {Promise<{code: number, output: string}>}
 */
export function runProgram(
  file,
  args,
  { cwd = ROOT, env = toolEnvironment(), output = 'keep', onChild } = {},
) {
  return new Promise((resolve, reject) => {
    const stdio = output === 'show' ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(file, args, { cwd, env, stdio });
    onChild?.(child);
    const kept = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => kept.push(text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: kept.join('') }));
  });
}
