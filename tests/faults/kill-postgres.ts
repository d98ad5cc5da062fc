import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Ids of the processes that a process started. */
function childrenOf(parent: number): number[] {
  if (process.platform !== 'linux') {
    return execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(/\s+/u).map(Number))
      .flatMap(([pid, of]) => (pid !== undefined && of === parent ? [pid] : []));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && statOf(Number(name)).parent === parent)
    .map(Number);
}

/** A process's state and parent, from after its name's closing bracket in Linux's `stat`. */
function statOf(pid: number): { readonly state: string; readonly parent: number } {
  try {
    const [state = 'X', parent] =
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return { state, parent: Number(parent) };
  } catch {
    return { state: 'X', parent: 0 };
  }
}

function lives(pid: number): boolean {
  if (process.platform === 'linux') return !['X', 'Z'].includes(statOf(pid).state);
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}

/**
 * Kills the server on this data folder and every process of it, as a power cut would. The postmaster is stopped (SIGSTOP) first, so that it neither sees
 * its children die nor starts others.
 */
export async function killPostgres(dataDir: string): Promise<void> {
  const postmaster = Number(readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
  if (!Number.isInteger(postmaster) || postmaster <= 1) throw new Error('no postmaster to kill');
  signal(postmaster, 'SIGSTOP');
  const all = [...childrenOf(postmaster), postmaster];
  for (const pid of all) signal(pid, 'SIGKILL');
  for (let waited = 0; all.some(lives); waited += 5) {
    if (waited > 10_000) throw new Error('PostgreSQL outlived kill -9');
    await pause(5);
  }
}
