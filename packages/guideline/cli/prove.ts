import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { reportOf, textOf } from '../test/proof/report';
import { allTasks, type Found } from '../test/proof/tasks';

/**
 * The proof over the whole space of cases, on all cores: `npm run prove`, with `--json` for a program to read. Progress
 * goes to stderr, the report to stdout. Exit 0 when everything holds, 1 when anything does not.
 */
const started = performance.now();
const tasks = allTasks();
const total = tasks.length;
const found: Found[] = [];

function progress(): void {
  const end = found.length === total ? '\n' : '';
  if (process.stderr.isTTY) process.stderr.write(`\r${found.length} of ${total} pieces${end}`);
  else if (found.length % 20 === 0 || end) process.stderr.write(`${found.length} of ${total} pieces\n`);
}

/** Processes and not threads: the loader of TypeScript is handed on to a fork alone. */
async function work(): Promise<void> {
  const worker = fork(fileURLToPath(new URL('./prove-worker.ts', import.meta.url)));
  try {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      const send = task;
      found.push(
        await new Promise<Found>((resolve, reject) => {
          worker.once('message', (piece) => resolve(piece as Found));
          worker.once('exit', (code) => reject(new Error(`A process of the proof ended with ${code}`)));
          worker.send(send);
        }),
      );
      worker.removeAllListeners();
      progress();
    }
  } finally {
    worker.disconnect();
  }
}

const processes = Math.min(availableParallelism(), total);
await Promise.all(Array.from({ length: processes }, work));
const report = reportOf(found, { processes, seconds: (performance.now() - started) / 1000 });
console.log(process.argv.includes('--json') ? JSON.stringify(report, null, 2) : textOf(report));
process.exitCode = report.holds ? 0 : 1;
