import { spawn } from 'node:child_process';
import type { Runner } from './unprivileged';

const running = new Set<number>();
process.on('exit', () => {
  for (const pid of running) signalGroup(pid);
});

/**
 * Runs initdb or pg_ctl to its end. In a process group of its own, so that the terminal's Ctrl-C reaches the
 * application alone, which then stops the server in order; ended with the application if that ends first.
 */
export async function runProgram(runner: Runner, program: string, args: readonly string[]): Promise<void> {
  const { file, args: all } = runner.command(program, args);
  await new Promise<void>((resolve, reject) => {
    const child = spawn(file, all, {
      ...runner.identity,
      cwd: '/',
      detached: true,
      // No inherited environment: PGDATA or PGHOST of the user's shell would point to another server.
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const said: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
    child.once('error', reject);
    const { pid } = child;
    if (pid !== undefined) running.add(pid);
    child.once('exit', (code, signal) => {
      if (pid !== undefined) running.delete(pid);
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${signal ?? code}. ${said.join('').trim()}`));
    });
  });
}

function signalGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}
