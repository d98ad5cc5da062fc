import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, openCluster } from './cluster';
import { ADMIN_ROLE, APP_ROLE, type Credentials, loadCredentials, OWNER_ROLE } from './credentials';
import { freePort } from './free-port';
import { type Lock, tryLock } from './process-lock.mjs';
import { ensureDatabase, ensureRoles } from './roles';

export interface EmbeddedOptions {
  /** Holds the cluster, its passwords, its port and its log. Made if missing. */
  dataDir: string;
  /** Wished port; otherwise the one used last, otherwise a free one. Another is taken if it is not free. */
  port?: number;
  /** False (for tests) turns fsync off. */
  durable?: boolean;
  /** When another living process runs this folder's server: use that server, instead of refusing to start. */
  share?: boolean;
  /** Told in plain words what takes time or what the user should know. */
  onProgress?: (message: string) => void;
}

/** A running server. The URLs carry passwords: never log them. */
export interface EmbeddedPostgres {
  port: number;
  /** The superuser on the maintenance database `postgres`; for making databases and for tests of the guards. */
  adminUrl: string;
  ownerUrl(database: string): string;
  appUrl(database: string): string;
  /** Makes the database if it is missing; false when it was there. With `template`, as a copy of that one. */
  ensureDatabase(name: string, template?: string): Promise<boolean>;
  dropDatabase(name: string): Promise<void>;
  /** Starts the server again, on the same port, if it has died. */
  ensureRunning(): Promise<void>;
  /** Ends all connections and the server. May be called twice. Does nothing to a server that another process runs. */
  stop(): Promise<void>;
}

/** Another living process runs this folder's server. */
export class FolderInUse extends Error {}

const SHARE_PATIENCE_MS = 60_000;
/** How long a process that exits without `stop()` waits for its server to end. */
const EXIT_PATIENCE_MS = 3_000;
const START_ATTEMPTS = 3;

/**
 * Starts PostgreSQL on `dataDir`, or takes over the server that a killed application left there.
 * Throws FolderInUse when another living process runs it (see `share`), or an Error when this platform can't run it; the message is for
 * users. The caller stops it on SIGINT, SIGTERM and SIGHUP; if the process exits without that, the server is told to end.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const attempt = tryLock(join(dataDir, 'application.lock'));
  if ('heldBy' in attempt) {
    if (options.share) return attach(dataDir);
    throw new FolderInUse(
      `Consilium is already running on ${dataDir} (process ${attempt.heldBy.pid}). Stop it first.`,
    );
  }
  try {
    return await start(dataDir, options, attempt.lock);
  } catch (error) {
    attempt.lock.release();
    throw error;
  }
}

async function start(dataDir: string, options: EmbeddedOptions, lock: Lock): Promise<EmbeddedPostgres> {
  const tell = options.onProgress ?? (() => {});
  if (!existsSync(join(dataDir, 'cluster'))) tell('Preparing the built-in PostgreSQL for the first time.');
  const cluster = await openCluster(dataDir);
  if (cluster.note) tell(cluster.note);
  const durable = options.durable ?? true;
  const endWithProcess = () => endAtOnce(cluster);
  // Runs before the lock's own exit handler: nobody must find the folder free while the server still runs.
  process.prependListener('exit', endWithProcess);

  const port = (await adopt(cluster, durable)) ?? (await launch(dataDir, cluster, durable, options.port));
  await withAdmin(port, cluster.credentials, (admin) => ensureRoles(admin, cluster.credentials));

  let stopping: Promise<void> | undefined;
  return {
    ...handle(port, cluster.credentials),
    async ensureRunning() {
      if (stopping) throw new Error('The built-in PostgreSQL is being stopped.');
      if (cluster.running()) return;
      await launch(dataDir, cluster, durable, port, { elsewhere: false });
    },
    stop() {
      stopping ??= stopServer(cluster).finally(() => {
        process.off('exit', endWithProcess);
        lock.release();
      });
      return stopping;
    },
  };
}

/** Takes over the server that a killed application left: its port, if it answers and has the same settings; else stops it. */
async function adopt(cluster: Cluster, durable: boolean): Promise<number | null> {
  const orphan = cluster.running();
  if (!orphan) return null;
  try {
    const fits = await withAdmin(orphan.port, cluster.credentials, async (admin) => {
      const { rows } = await admin.query(
        "SELECT current_setting('data_directory') AS path, current_setting('fsync') = 'on' AS durable",
      );
      return rows[0]?.path === realpathSync(cluster.path) && rows[0]?.durable === durable;
    });
    if (fits) return orphan.port;
  } catch {
    // It is shutting down or does not answer: stop it below.
  }
  await stopServer(cluster);
  return null;
}

/** Starts the server and answers its port. `elsewhere`: on another port where the wished or last one is not free. */
async function launch(
  dataDir: string,
  cluster: Cluster,
  durable: boolean,
  wished?: number,
  { elsewhere = true } = {},
): Promise<number> {
  const portFile = join(dataDir, 'port');
  const last = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0;
  for (let attempt = 1; ; attempt++) {
    const port = wished && !elsewhere ? wished : await freePort(attempt === 1 ? (wished ?? last) : 0);
    try {
      await cluster.start(port, { durable });
      writeFileSync(portFile, `${port}\n`);
      return port;
    } catch (error) {
      const log = readFileSync(cluster.logFile, 'utf8').trim().split('\n').slice(-8).join('\n');
      if (attempt === START_ATTEMPTS)
        throw new Error(`PostgreSQL did not start; the end of ${cluster.logFile}:\n${log}`, { cause: error });
    }
  }
}

async function stopServer(cluster: Cluster): Promise<void> {
  for (const mode of ['fast', 'immediate'] as const) {
    if (!cluster.running()) return;
    try {
      await cluster.stop(mode);
    } catch (error) {
      // It may have ended between the two lines above.
      if (mode === 'immediate' && cluster.running()) throw error;
    }
  }
}

/** Stops the server from an exit handler, which cannot await a promise: blocks for at most EXIT_PATIENCE_MS. */
function endAtOnce(cluster: Cluster): void {
  const server = cluster.running();
  if (!server) return;
  process.kill(server.pid, 'SIGINT');
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < EXIT_PATIENCE_MS && cluster.running(); waited += 20)
    Atomics.wait(clock, 0, 0, 20);
}

/** Uses the server that another process runs, once it answers. */
async function attach(dataDir: string): Promise<EmbeddedPostgres> {
  const giveUp = Date.now() + SHARE_PATIENCE_MS;
  for (;;) {
    try {
      const port = Number(readFileSync(join(dataDir, 'port'), 'utf8'));
      const credentials = loadCredentials(dataDir);
      await withAdmin(port, credentials, (admin) => ensureRoles(admin, credentials));
      return { ...handle(port, credentials), ensureRunning: async () => {}, stop: async () => {} };
    } catch (error) {
      if (Date.now() > giveUp) throw new Error(`The server on ${dataDir} does not answer.`, { cause: error });
      await pause(100);
    }
  }
}

function handle(port: number, credentials: Credentials): Omit<EmbeddedPostgres, 'ensureRunning' | 'stop'> {
  return {
    port,
    adminUrl: url(ADMIN_ROLE, credentials.admin, port, 'postgres'),
    ownerUrl: (database) => url(OWNER_ROLE, credentials.owner, port, database),
    appUrl: (database) => url(APP_ROLE, credentials.app, port, database),
    ensureDatabase: (name, template) =>
      withAdmin(port, credentials, (admin) => ensureDatabase(admin, name, template)),
    dropDatabase: (name) =>
      withAdmin(port, credentials, async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

async function withAdmin<T>(
  port: number,
  credentials: Credentials,
  work: (admin: pg.Client) => Promise<T>,
): Promise<T> {
  const admin = new pg.Client({ connectionString: url(ADMIN_ROLE, credentials.admin, port, 'postgres') });
  admin.on('error', () => {});
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function url(role: string, password: string, port: number, database: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}
