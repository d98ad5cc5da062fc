// node scripts/run.mjs FILE ARGS…: runs a TypeScript command of this repository. Its input and output are the
// caller's own; what has to be prepared first speaks on stderr.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureOrExit } from './ensure.mjs';
import { endInOrder, ROOT, SIGNALS } from './program.mjs';
import { typescriptArguments } from './typescript.mjs';

endInOrder();
await ensureOrExit();
const [file, ...args] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Usage: node scripts/run.mjs FILE ARGS…\n');
  process.exit(2);
}

// At a terminal the command stays in the terminal's group, where Ctrl-C reaches it directly and must not be passed on
// a second time. Without one it gets every signal through here.
const atTerminal = process.stdin.isTTY === true;
const child = spawn(process.execPath, [...typescriptArguments(resolve(ROOT, file)), ...args], {
  stdio: 'inherit',
  detached: !atTerminal,
});
for (const signal of SIGNALS) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !atTerminal) child.kill(signal);
  });
}
child.once('exit', (code, signal) => {
  if (signal) {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  } else process.exit(code ?? 1);
});
