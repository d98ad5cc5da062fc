import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { FolderInUse, startEmbedded } from './embedded';
import { findPostmaster } from './postmaster';

// mkdtemp makes a folder that only its owner may enter: what root gets from `mktemp -d`.
const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
const dataDir = join(folder, 'postgres');
const cluster = join(dataDir, 'cluster');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return Object.values((await client.query(sql)).rows[0])[0];
  } finally {
    await client.end();
  }
}

describe('embedded PostgreSQL', { timeout: 60_000, sequential: true }, () => {
  it('starts, keeps its port, and leaves no process when it is stopped', async () => {
    const first = await startEmbedded({ dataDir, durable: false });
    expect(findPostmaster(cluster)).not.toBeNull();
    await first.stop();
    await first.stop();
    expect(findPostmaster(cluster)).toBeNull();
    const second = await startEmbedded({ dataDir, durable: false });
    expect(second.port).toBe(first.port);
    await second.stop();
  });

  it('gives the application a role that owns nothing, and Korean a trigram', async () => {
    const server = await startEmbedded({ dataDir, durable: false });
    expect(await server.ensureDatabase('board')).toBe(true);
    expect(await server.ensureDatabase('board')).toBe(false);
    await expect(ask(server.appUrl('board'), 'CREATE TABLE mine (id int)')).rejects.toThrow(
      'permission denied',
    );
    expect(
      await ask(
        server.appUrl('board'),
        'SELECT rolbypassrls OR rolsuper FROM pg_roles WHERE rolname = current_user',
      ),
    ).toBe(false);
    await expect(ask(server.appUrl('postgres').replace(/:[^:@]*@/, ':guess@'), 'SELECT 1')).rejects.toThrow(
      'password',
    );
    await ask(server.ownerUrl('board'), 'CREATE EXTENSION pg_trgm; SELECT 1').catch(() => {});
    expect(await ask(server.ownerUrl('board'), "SELECT cardinality(show_trgm('폐암'))")).toBeGreaterThan(0);
    await server.stop();
  });

  it('refuses a second application on the same folder, unless it asks to share', async () => {
    const owner = await startEmbedded({ dataDir, durable: false });
    await expect(startEmbedded({ dataDir })).rejects.toThrow(
      new FolderInUse(`Consilium is already running on ${dataDir} (process ${process.pid}). Stop it first.`),
    );
    const guest = await startEmbedded({ dataDir, share: true });
    expect(guest.port).toBe(owner.port);
    await guest.stop();
    expect(await ask(owner.adminUrl, 'SELECT 1')).toBe(1);
    await owner.stop();
  });

  it('starts a server that died again, on the port that its clients know', async () => {
    const server = await startEmbedded({ dataDir, durable: false });
    const before = findPostmaster(cluster);
    if (!before) throw new Error('There is no server.');
    process.kill(before.pid, 'SIGKILL');
    await expect.poll(() => findPostmaster(cluster)).toBeNull();
    await server.ensureRunning();
    expect(findPostmaster(cluster)).toMatchObject({ port: server.port });
    expect(await ask(server.adminUrl, 'SELECT 1')).toBe(1);
    await server.stop();
  });

  it('takes over the server of an application that was killed', async () => {
    const program = `import { startEmbedded } from ${JSON.stringify(fileURLToPath(new URL('./embedded.ts', import.meta.url)))};
      await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
      console.log('up'); setInterval(() => {}, 1000);`;
    const killed = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(killed.stdout, 'data');
    const before = findPostmaster(cluster);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(before).not.toBeNull();
    expect(findPostmaster(cluster)).toEqual(before);
    const next = await startEmbedded({ dataDir, durable: false });
    expect(findPostmaster(cluster)).toEqual(before);
    await next.stop();
    expect(findPostmaster(cluster)).toBeNull();
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
  });
});
