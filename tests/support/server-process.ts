import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const patienceMs = 120_000;

/** A port that stays one process's own from its death to its restart. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

interface Place {
  readonly port: number;
  /** The file its output is added to. */
  readonly log: string;
  /** Settings besides its port. */
  readonly env: Readonly<Record<string, string>>;
}

/** The real server as a process of its own. */
export class ServerProcess {
  readonly url: string;
  private readonly log: string;
  private readonly child: ChildProcess;

  private constructor({ port, log, env }: Place) {
    this.url = `http://localhost:${port}`;
    this.log = log;
    const output = openSync(log, 'a');
    this.child = spawn(process.execPath, ['--import', 'tsx', join(root, 'apps', 'web', 'server.ts')], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...env },
      stdio: ['ignore', output, output],
      detached: true,
    });
    closeSync(output);
  }

  /** Starts one and waits until it is ready. Throws with its output where it ends or is not. */
  static async start(place: Place): Promise<ServerProcess> {
    const server = new ServerProcess(place);
    try {
      await server.untilReady();
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  private async untilReady(): Promise<void> {
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      if (this.hasEnded) throw new Error(`The server ended:\n${readFileSync(this.log, 'utf8')}`);
      const answer = await fetch(`${this.url}/api/health/ready`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`The server did not become ready:\n${readFileSync(this.log, 'utf8')}`);
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** As Ctrl-C does: it ends in order. */
  stop(): Promise<void> {
    return this.end('SIGINT');
  }

  /** As a crash: it ends where it is. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.hasEnded) return;
    this.child.kill(signal);
    await once(this.child, 'exit');
  }
}
