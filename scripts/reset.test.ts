import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tryLock } from '../packages/database/src/postgres/process-lock.mjs';

const command = resolve(import.meta.dirname, 'reset.mjs');
const database = () => join(data, 'postgres');
let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'reset-'));
  mkdirSync(join(database(), 'cluster'), { recursive: true });
  for (const name of ['identity.key', 'identity-index.key', 'auth.key', 'build.lock'])
    writeFileSync(join(data, name), name);
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

function reset(args: string[] = [], more: NodeJS.ProcessEnv = {}) {
  const { DATABASE_URL: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], {
    env: { ...env, CONSILIUM_DATA_DIR: data, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  return { status, words: stderr };
}

it('names what is lost, and removes nothing when nobody is there to agree', () => {
  const { status, words } = reset();
  expect(status).toBe(1);
  expect(words).toMatch(/cases, meetings, votes and decisions/u);
  expect(words).toContain('-- --yes');
  expect(existsSync(join(database(), 'cluster'))).toBe(true);
  expect(existsSync(join(data, 'identity.key'))).toBe(true);
});

it('with --yes it removes the database and its keys, and nothing else of the folder', () => {
  expect(reset(['--yes']).status).toBe(0);
  expect(readdirSync(data)).toEqual(['build.lock']);
  expect(reset(['--yes'])).toMatchObject({ status: 0, words: expect.stringContaining('There is no demo') });
});

it('refuses while a server runs on it, and names the process', () => {
  const { lock } = tryLock(join(database(), 'application.lock')) as { lock: { release(): void } };
  try {
    const { status, words } = reset(['--yes']);
    expect(status).toBe(1);
    expect(words).toContain(`process ${process.pid}`);
    expect(existsSync(join(database(), 'cluster'))).toBe(true);
  } finally {
    lock.release();
  }
});

it('refuses where the environment names a database, and does not repeat its address', () => {
  const { status, words } = reset(['--yes'], { DATABASE_URL: 'postgresql://app:secret@db/consilium' });
  expect(status).toBe(1);
  expect(words).not.toContain('secret');
  expect(existsSync(join(database(), 'cluster'))).toBe(true);
});
