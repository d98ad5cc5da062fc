import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchFolders } from './watch.mjs';

let folder: string;
let end = () => {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
  mkdirSync(join(folder, 'src', 'noun'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'src', 'noun', 'state.ts'), '1');
});
afterEach(() => {
  end();
  rmSync(folder, { recursive: true });
});

function begin() {
  const changes: string[] = [];
  end = watchFolders(
    [folder],
    (path: string) => path.endsWith('.ts'),
    (paths: string[]) => changes.push(...paths),
  );
  return changes;
}
const sees = (changes: string[], path: string) => vi.waitFor(() => expect(changes).toContain(path), 5000);

it('a file that is written, or put in the place of the old one, is a change', async () => {
  const changes = begin();
  const path = join(folder, 'src', 'noun', 'state.ts');
  writeFileSync(path, '2');
  await sees(changes, path);
  changes.length = 0;
  writeFileSync(`${path}.new`, '3');
  renameSync(`${path}.new`, path);
  await sees(changes, path);
});

it('a new folder is followed, and what came with it is a change', async () => {
  const changes = begin();
  const path = join(folder, 'src', 'other', 'decide.ts');
  mkdirSync(join(folder, 'src', 'other'));
  writeFileSync(path, '1');
  await sees(changes, path);
  changes.length = 0;
  writeFileSync(path, '2');
  await sees(changes, path);
});

it('what is not wanted, and what tools write, is no change', async () => {
  const changes = begin();
  writeFileSync(join(folder, 'src', 'note.md'), '1');
  writeFileSync(join(folder, 'node_modules', 'index.ts'), '1');
  const last = join(folder, 'src', 'last.ts');
  writeFileSync(last, '1');
  await sees(changes, last);
  expect(changes).toEqual([last]);
});
