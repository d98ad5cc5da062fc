import { existsSync, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Changes within this time are reported together: an editor, or git, writes several files at once. */
const TOGETHER_MS = 150;
/**
 * What tools write, in folders of their own.
 * @param {string} name
 */
const isTools = (name) => name.startsWith('.') || name === 'node_modules' || name === 'generated';

/**
 * Calls `onChange(paths)` after files that are `wanted` changed in these folders or below, new folders included. A watch for each folder
 * rather than one for all: it sees a file that was written anew under its name, on every system.
 * @param {readonly string[]} folders
 * @param {(path: string) => boolean} wanted
 * @param {(paths: string[]) => void} onChange
 * @returns {() => void} what ends the watch
 */
export function watchFolders(folders, wanted, onChange) {
  /** @type {Map<string, import('node:fs').FSWatcher>} */
  const watches = new Map();
  /** @type {Set<string>} */
  const changed = new Set();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;

  const unfollow = (/** @type {string} */ folder) => {
    watches.get(folder)?.close();
    watches.delete(folder);
  };
  const note = (/** @type {string} */ path) => {
    if (!wanted(path)) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      onChange([...changed].sort());
      changed.clear();
    }, TOGETHER_MS);
  };
  const follow = (/** @type {string} */ folder, /** @type {boolean} */ isNew) => {
    if (watches.has(folder)) return;
    const look = watch(folder, (_event, name) => {
      if (name === null || isTools(name)) return;
      const path = join(folder, name);
      if (!existsSync(folder)) unfollow(folder);
      else if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) follow(path, true);
      else note(path);
    });
    look.on('error', () => unfollow(folder));
    watches.set(folder, look);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (isTools(entry.name)) continue;
      if (entry.isDirectory()) follow(path, isNew);
      else if (isNew) note(path);
    }
  };

  for (const folder of folders) follow(folder, false);
  return () => {
    clearTimeout(timer);
    for (const folder of [...watches.keys()]) unfollow(folder);
  };
}
