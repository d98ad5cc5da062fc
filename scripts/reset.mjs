// npm run reset: removes the demo of this folder, so that the next start makes a new one. --yes: without asking.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { tryLock } from '../packages/database/src/postgres/process-lock.mjs';
import { endDatabases } from './databases.mjs';
import { INTERRUPTED, tell } from './program.mjs';
import { DATA, DATABASE, DATABASE_LOCK } from './serve.mjs';

/** What the demo was made with; without its database they open nothing. */
const KEYS = ['identity.key', 'identity-index.key', 'auth.key'].map((name) => join(DATA, name));

/**
 * @param {string} words
 * @returns {never}
 */
function refuse(words) {
  tell(words);
  process.exit(1);
}

if (process.env.DATABASE_URL)
  refuse('DATABASE_URL is set: that database is not this command’s to remove. Unset it to reset the demo.');
if (![DATABASE, ...KEYS].some((path) => existsSync(path))) {
  tell(`There is no demo in ${DATA}. npm start makes one.`);
  process.exit(0);
}
const attempt = tryLock(DATABASE_LOCK);
if ('heldBy' in attempt)
  refuse(`Consilium is running on ${DATA} (process ${attempt.heldBy.pid}). Stop it first.`);

tell(`This removes the demo in ${DATA}, made on ${statSync(DATABASE).birthtime.toISOString().slice(0, 10)}:
  its people, cases, meetings, votes and decisions, all that was entered since, and its journal;
  the keys of its names and record numbers, and of its sessions: everyone is signed out.
The next start makes a new demo. Nothing else is touched.`);
if (!process.argv.includes('--yes') && !(await isConfirmed())) refuse('Nothing was removed.');
// A database server that still runs was left by a killed application: end it.
endDatabases(DATABASE);
// The lock's folder is removed last.
for (const name of readdirSync(DATABASE))
  if (!name.startsWith('application.lock')) rmSync(join(DATABASE, name), { recursive: true, maxRetries: 5 });
for (const key of KEYS) rmSync(key, { force: true });
attempt.lock.release();
rmSync(DATABASE, { recursive: true, force: true });
tell('Removed.');

async function isConfirmed() {
  if (!process.stdin.isTTY) refuse('Nobody is here to be asked: npm run reset -- --yes removes it.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  terminal.on('SIGINT', () => process.exit(INTERRUPTED));
  const answer = await terminal.question('Remove it? Type yes: ');
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}
