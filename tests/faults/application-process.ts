import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Control, Opened, Order } from './orders';

const logKept = 20_000;
const loader = pathToFileURL(createRequire(join(import.meta.dirname, 'process.ts')).resolve('tsx')).href;

/** One process of the application, from its start to its end. */
export class ApplicationProcess {
  readonly ended: Promise<void>;
  /** Whether the runner meant it to end. */
  private meant = false;
  private running = true;
  private readonly child: ChildProcess;
  private written = '';

  constructor() {
    this.child = fork(join(import.meta.dirname, 'process.ts'), {
      execArgv: ['--import', loader],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.written = (this.written + chunk.toString()).slice(-logKept);
    });
    this.child.on('error', () => {});
    this.ended = once(this.child, 'exit').then(() => {
      this.running = false;
    });
  }

  /** Opens it on a database, at this port or any; answers its port. */
  async open(appUrl: string, control: Control | null, port = 0): Promise<number> {
    const opened = once(this.child, 'message') as Promise<[Opened]>;
    this.send({ kind: 'open', appUrl, control, port });
    const first = await Promise.race([opened, this.ended]);
    if (!first) throw new Error(`The application did not open:\n${this.written}`);
    return first[0].port;
  }

  /** Arms it to die at its next commit. */
  dieAt(at: 'before-commit' | 'after-commit'): void {
    this.meant = true;
    this.send({ kind: 'die', at });
  }

  async kill(): Promise<void> {
    this.meant = true;
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Whether it ended by itself, which it never may. */
  get crashed(): boolean {
    return !this.running && !this.meant;
  }

  /** The end of what it logged. */
  get log(): string {
    return this.written;
  }

  private send(order: Order): void {
    this.child.send(order, () => {});
  }
}
