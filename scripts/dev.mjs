// npm run dev: the server with its demo; pages change as their files are saved, the server starts again when one of its own is.
//   npm run dev -- --inspect   the server, and nothing that starts it, listens for a debugger; =PORT and --inspect-brk as Node has them
import { join, relative } from 'node:path';
import { ensure, ensureOrExit } from './ensure.mjs';
import { endInOrder, ROOT, tell } from './program.mjs';
import { serve } from './serve.mjs';
import { isServersOwn, SERVER_FOLDERS } from './server-files.mjs';
import { watchFolders } from './watch.mjs';

endInOrder();
const nodeOptions = process.argv.slice(2);
if (nodeOptions.some((one) => !/^--inspect(?:-brk|-wait)?(?:=\S+)?$/u.test(one))) {
  tell('Usage: npm run dev [-- --inspect[=PORT]]');
  process.exit(2);
}
await ensureOrExit();

/** @type {import('node:child_process').ChildProcess | null} */
let server = null;
let wasReady = false;
let changeWaits = false;

start();
watchFolders(SERVER_FOLDERS, isServersOwn, (paths) => {
  tell(`Changed: ${paths.map((path) => relative(ROOT, path)).join(', ')}`);
  changeWaits = true;
  if (server === null) startAgain();
  else server.kill('SIGTERM');
});

function start() {
  changeWaits = false;
  // Next looks for its configuration and its language files from its own folder.
  server = serve({ cwd: join(ROOT, 'apps', 'web'), env: { NODE_ENV: 'development' }, nodeOptions, onEnd });
  server.once('message', () => {
    wasReady = true;
  });
}

/** @param {number} code */
function onEnd(code) {
  server = null;
  if (changeWaits) startAgain();
  else if (!wasReady) process.exit(code);
  else tell('The server has ended; it starts again with the next change.');
}

/** The database client is made anew if the schema is what changed. */
async function startAgain() {
  try {
    await ensure();
    start();
  } catch (error) {
    tell(`${error instanceof Error ? error.message : error}\nThe server starts again with the next change.`);
  }
}
