// Makes a checkout ready to run: packages installed as the lockfile says, database client generated. Does nothing,
// within milliseconds, when both are there. Needs nothing but Node and npm.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { waitForLock } from '../packages/database/src/postgres/process-lock.mjs';
import { generate, isGenerated } from './generate.mjs';
import { ROOT, runProgram, tell, toolEnvironment } from './program.mjs';

const STAMP = join(ROOT, 'node_modules', '.consilium', 'installed');
const LOCK = join(ROOT, '.data', 'prepare.lock');
const INSTALL_ATTEMPTS = 2;

function wantedStamp() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(ROOT, 'pnpm-lock.yaml')))
    .digest('hex');
  return `${lockfile} node-${process.versions.modules} ${process.platform}-${process.arch}\n`;
}

const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wantedStamp();

/** Several commands started at once in one cold checkout: one installs, the others wait for it. */
export async function ensure() {
  assertNode();
  if (isInstalled() && isGenerated()) return;
  const lock = await waitForLock(LOCK, ({ pid }) =>
    tell(`Waiting for process ${pid}, which is preparing this folder.`),
  );
  try {
    if (!isInstalled()) await install();
    await generate();
  } finally {
    lock.release();
  }
}

async function install() {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  tell(`Installing packages with ${packageManager}. The first time this takes about a minute.`);
  const stamp = wantedStamp();
  const args = [
    '--yes',
    packageManager,
    'install',
    '--frozen-lockfile',
    '--prod=false',
    '--config.confirmModulesPurge=false',
  ];
  // CI: no questions and no moving progress bar. NODE_ENV=production would leave out the tools.
  const env = toolEnvironment({ CI: 'true', NODE_ENV: 'development' });
  const began = Date.now();
  for (let attempt = 1; ; attempt++) {
    const { code, output } = await runProgram('npx', [...args, '--reporter=append-only'], { env });
    if (code === 0) break;
    // npx's own cache is shared by all checkouts of a user, and two that fill it at once may trip over each other.
    if (attempt === INSTALL_ATTEMPTS) {
      throw new Error(
        `The packages could not be installed; is there a way to an npm registry?\n${output.slice(-4000)}`,
      );
    }
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stamp);
  tell(`Packages are installed (${Math.round((Date.now() - began) / 1000)} s).`);
}

function assertNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Consilium needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
}

/** For a command's first line: says in plain words why it cannot go on, and ends. */
export async function ensureOrExit() {
  try {
    await ensure();
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureOrExit();
