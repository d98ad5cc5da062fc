import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tryLock, waitForLock } from './process-lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that takes the lock, and exits when it is asked to end. */
async function holderOf(lock: string) {
  const program = `import { tryLock } from ${JSON.stringify(new URL('./process-lock.mjs', import.meta.url).href)};
    tryLock(${JSON.stringify(lock)});
    process.on('SIGTERM', () => process.exit(0));
    console.log('held'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  return holder;
}

it('a living process has its lock alone, and one that is interrupted leaves none', async () => {
  const path = join(folder, 'interrupted');
  const holder = await holderOf(path);
  expect(tryLock(path)).toEqual({ heldBy: { pid: holder.pid } });
  holder.kill('SIGTERM');
  await once(holder, 'exit');
  expect(existsSync(path)).toBe(false);
});

it('the lock of a process that was killed goes to whoever waits for it', async () => {
  const path = join(folder, 'killed');
  const holder = await holderOf(path);
  let told: number | undefined;
  const waiting = waitForLock(path, ({ pid }) => {
    told = pid;
    holder.kill('SIGKILL');
  });
  const lock = await waiting;
  expect(told).toBe(holder.pid);
  expect(tryLock(path)).toEqual({ heldBy: { pid: process.pid } });
  lock.release();
  lock.release();
  expect(existsSync(path)).toBe(false);
});
