import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Ends the PostgreSQL servers whose folders lie under `folder`: those whose application could not do it, because it
 * was killed. "Immediate": what was committed is safe, the next start recovers it.
 * @param {string} folder
 */
export function endDatabases(folder) {
  for (const path of pidFiles(folder)) {
    const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
    try {
      if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres') process.kill(pid, 'SIGQUIT');
    } catch {
      // It has ended, or this system has no /proc; then the next start takes the server over.
    }
  }
}

/** @param {string} folder */
function pidFiles(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.name === 'postmaster.pid')
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/**
 * Removes the folders of test runs that were killed.
 * @param {string} folder
 * @param {string} prefix
 */
export function removeDeadRuns(folder, prefix) {
  /** @type {string[]} */
  let names = [];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const pid = Number(name.startsWith(prefix) ? name.slice(prefix.length) : NaN);
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    endDatabases(join(folder, name));
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
