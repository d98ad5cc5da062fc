import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT, runProgram, signalGroup } from '../program.mjs';

/** @import { Context, Result } from './step.d.mts' */

/** It installs its packages, makes the demo and builds the page that is asked for. */
const LONGEST_MS = 15 * 60_000;
const WORDS = join('apps', 'web', 'messages', 'en', 'signIn.json');

/**
 * `npm run dev` as somebody meets it who has just cloned: in a copy of this checkout, on a port and a database of its own. Four tests: it
 * answers, it outlives browsers that leave, it shows a word that was changed, and Ctrl-C leaves nothing behind.
 * @param {Context} context
 * @returns {Promise<Result>}
 */
export async function dev({ env, folder }) {
  const copy = join(folder, 'dev');
  await copyCheckout(copy);
  const port = await freePort();
  const { NEXT_DIST_DIR: _built, CONSILIUM_TEST_DIR: _tests, ...own } = env;
  const child = spawn('npm', ['run', 'dev'], {
    cwd: copy,
    env: { ...own, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  /** @type {string[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => output.push(text));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const kill = () => signalGroup(child.pid, 'SIGKILL');
  process.once('exit', kill);

  /** @type {(words: string) => Promise<void>} */
  const shows = (words) =>
    until(`the sign-in page says “${words}”`, async () => {
      if (child.exitCode !== null) throw new Error(`npm run dev ended with ${child.exitCode}.`);
      const page = await fetch(`http://127.0.0.1:${port}/sign-in`, { headers: { 'accept-language': 'en' } });
      return page.ok && (await page.text()).includes(words);
    });
  const tests = [
    () => shows('Demo accounts'),
    async () => {
      // The API is built when it is first asked, and meanwhile those who asked go elsewhere.
      for (let after = 0; after <= 500; after += 50) await askAndLeave(port, after);
      if (!(await isAnswering(port))) throw new Error('The server ended when a browser left.');
    },
    async () => {
      const file = join(copy, WORDS);
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace('"Demo accounts"', '"Accounts to look around with"'),
      );
      await shows('Accounts to look around with');
    },
    async () => {
      signalGroup(child.pid, 'SIGINT');
      await until('npm run dev ends', async () => child.exitCode !== null || child.signalCode !== null);
      await ended;
      if (child.exitCode !== 0) throw new Error(`It ended with ${child.exitCode ?? child.signalCode}.`);
      if (existsSync(join(copy, '.data', 'postgres', 'postmaster.pid')))
        throw new Error('PostgreSQL goes on.');
      if (await isAnswering(port)) throw new Error('The server goes on.');
    },
  ];
  let passed = 0;
  try {
    for (const test of tests) {
      await test();
      passed += 1;
    }
    return { passed, failed: 0 };
  } catch (error) {
    return {
      passed,
      failed: tests.length - passed,
      report: `${output.join('').slice(-8000)}\n${error instanceof Error ? error.message : error}`,
    };
  } finally {
    kill();
    process.off('exit', kill);
  }
}

/**
 * What git knows of this checkout, with what was changed and not committed.
 * @param {string} to
 */
async function copyCheckout(to) {
  const { output } = await runProgram('git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ]);
  for (const file of output.split('\0').filter((name) => name !== '' && existsSync(join(ROOT, name))))
    cpSync(join(ROOT, file), join(to, file));
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Begins a request to the API and closes the connection before there is an answer.
 * @param {number} port
 * @param {number} after milliseconds
 */
async function askAndLeave(port, after) {
  const body = '{}';
  const lines = [
    'POST /api/trpc/today.get HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
  await wait(after);
  socket.destroy();
}

/** @param {number} port */
const isAnswering = (port) =>
  fetch(`http://127.0.0.1:${port}/sign-in`).then(
    () => true,
    () => false,
  );

/**
 * @param {string} what
 * @param {() => Promise<boolean>} isSo
 */
async function until(what, isSo) {
  const last = Date.now() + LONGEST_MS;
  while (Date.now() < last) {
    const answer = await isSo().catch((/** @type {Error} */ error) => {
      // Nothing listens yet.
      if (error instanceof TypeError) return false;
      throw error;
    });
    if (answer) return;
    await wait(500);
  }
  throw new Error(`Waited in vain until ${what}.`);
}
