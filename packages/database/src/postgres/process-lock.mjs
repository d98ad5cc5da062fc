// A lock between processes of one machine, as a folder. Plain JavaScript without dependencies, because
// scripts/ensure.mjs needs it before anything is installed.
//
// Every step is one atomic rename, so a process may die anywhere:
// - taking: a folder that already holds its owner's name is renamed to the lock's name; this fails while a
//   non-empty folder has that name.
// - taking over: the dead owner's folder is renamed to a name made of that owner's own id. Of two processes that saw
//   the same dead owner only one succeeds, and the slower one cannot rename away the lock of the faster.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const CHECK_AGAIN_MS = 150;
const DEAD_KEPT_MS = 60_000;

/**
 * When a process started. Process ids are used again; together with the start they are unique.
 * @param {number} pid
 */
function startOf(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? null : fields[19];
    } catch {
      return null;
    }
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return null;
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return 'unknown';
  }
}

/** @param {string} directory */
function readHolder(directory) {
  try {
    return JSON.parse(readFileSync(join(directory, 'holder.json'), 'utf8'));
  } catch {
    return null;
  }
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : '');
/** @param {unknown} error */
const isTaken = (error) => ['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].includes(codeOf(error));

/** @type {typeof import('./process-lock.d.mts').tryLock} */
export function tryLock(directory) {
  mkdirSync(dirname(directory), { recursive: true });
  const id = randomUUID();
  const mine = `${directory}.${id}`;
  mkdirSync(mine);
  writeFileSync(
    join(mine, 'holder.json'),
    JSON.stringify({ id, pid: process.pid, born: startOf(process.pid) }),
  );
  for (;;) {
    try {
      renameSync(mine, directory);
      removeOldDead(directory);
      const letGo = () => {
        process.off('exit', letGo);
        release(directory, id);
      };
      // A process that exits releases its lock; one that is killed leaves it, and the next process takes it over.
      process.once('exit', letGo);
      return { lock: { release: letGo } };
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
    const holder = readHolder(directory);
    if (holder && startOf(holder.pid) === holder.born) {
      rmSync(mine, { recursive: true, force: true });
      return { heldBy: { pid: holder.pid } };
    }
    if (holder) setAside(directory, holder.id);
  }
}

/**
 * @param {string} directory
 * @param {string} id
 */
function setAside(directory, id) {
  const dead = `${directory}.${id}.dead`;
  try {
    renameSync(directory, dead);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && !isTaken(error)) throw error;
  }
}

/**
 * Folders of dead owners stay for a while: as long as one is there, a slower process that saw the same dead owner fails to rename, and
 * so cannot take the lock away from its next owner.
 * @param {string} directory
 */
function removeOldDead(directory) {
  const parent = dirname(directory);
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`${basename(directory)}.`)) continue;
    const path = join(parent, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0);
    if (age > DEAD_KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * @param {string} directory
 * @param {string} id
 */
function release(directory, id) {
  if (readHolder(directory)?.id !== id) return;
  const gone = `${directory}.${id}.gone`;
  renameSync(directory, gone);
  rmSync(gone, { recursive: true, force: true });
}

/** @type {typeof import('./process-lock.d.mts').waitForLock} */
export async function waitForLock(directory, onWait) {
  for (let told = false; ; told = true) {
    const attempt = tryLock(directory);
    if ('lock' in attempt) return attempt.lock;
    if (!told) onWait?.(attempt.heldBy);
    await wait(CHECK_AGAIN_MS);
  }
}
