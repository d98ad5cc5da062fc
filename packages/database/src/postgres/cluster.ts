import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type PostgresBinaries, postgresBinaries } from './binaries';
import { ADMIN_ROLE, type Credentials, loadCredentials } from './credentials';
import { runProgram } from './helper-process';
import { findPostmaster, type Postmaster } from './postmaster';
import { localeArguments, type ServerSettings, serverConfiguration } from './settings';
import { type Runner, unprivilegedRunner } from './unprivileged';

const LOG_KEPT_BYTES = 5_000_000;

/** A folder with PostgreSQL's files in it, and the programs that make, start and stop a server on them. */
export interface Cluster {
  path: string;
  logFile: string;
  credentials: Credentials;
  note?: string;
  start(port: number, settings: ServerSettings): Promise<void>;
  stop(mode: 'fast' | 'immediate'): Promise<void>;
  running(): Postmaster | null;
}

/** Opens the cluster in `dataDir`, and makes it first if there is none. */
export async function openCluster(dataDir: string): Promise<Cluster> {
  const binaries = postgresBinaries();
  const path = join(dataDir, 'cluster');
  const runner = unprivilegedRunner([dataDir, binaries.initdb]);
  // The server's user must be able to enter this folder; the files in it are closed to that user one by one.
  if (runner.identity.uid !== undefined) chmodSync(dataDir, 0o711);
  const credentials = loadCredentials(dataDir);
  if (!existsSync(join(path, 'PG_VERSION'))) await initialize(runner, binaries, path, credentials);
  runner.own(path);
  const logFile = join(dataDir, 'server.log');

  return {
    path,
    logFile,
    credentials,
    ...(runner.note === undefined ? {} : { note: runner.note }),
    running: () => findPostmaster(path),
    async start(port, settings) {
      writeOwned(runner, join(path, 'consilium.conf'), `${serverConfiguration(settings)}port = ${port}\n`);
      if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_KEPT_BYTES)
        renameSync(logFile, `${logFile}.1`);
      appendFileSync(logFile, '', { mode: 0o600 });
      runner.own(logFile);
      await runProgram(runner, binaries.pgCtl, ['start', '-w', '-t', '60', '-D', path, '-l', logFile]);
    },
    async stop(mode) {
      await runProgram(runner, binaries.pgCtl, ['stop', '-w', '-t', '30', '-m', mode, '-D', path]);
    },
  };
}

/** Makes the cluster under another name and then renames it, so that an interrupted first start leaves no half-made cluster. */
async function initialize(
  runner: Runner,
  binaries: PostgresBinaries,
  path: string,
  credentials: Credentials,
) {
  const unfinished = `${path}.unfinished`;
  const passwordFile = `${path}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  runner.own(unfinished);
  writeOwned(runner, passwordFile, credentials.admin);
  try {
    await runProgram(runner, binaries.initdb, [
      ...['-D', unfinished, '-U', ADMIN_ROLE, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      ...['--no-instructions', '--no-sync', '--data-checksums', ...localeArguments(process.platform)],
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  appendFileSync(join(unfinished, 'postgresql.conf'), "\ninclude_if_exists = 'consilium.conf'\n");
  renameSync(unfinished, path);
}

function writeOwned(runner: Runner, path: string, content: string): void {
  rmSync(path, { force: true });
  writeFileSync(path, content, { mode: 0o600 });
  runner.own(path);
}
