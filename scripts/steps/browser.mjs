import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runProgram, tell } from '../program.mjs';

/** @import { Context, Result } from './step.d.mts' */

const WEB = join(ROOT, 'apps', 'web');
const TESTS = join(ROOT, 'tests');
/** Chromium without a window first: the same engine, and less work for a small machine. */
const INSTALLED_BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The web application, built into a folder of the tests' own, so that a running server's is left alone. One test.
 * @param {Context} context
 * @returns {Promise<Result>}
 */
export async function build({ env }) {
  const program = join(WEB, 'node_modules', '.bin', 'next');
  const { code, output } = await runProgram(program, ['build'], {
    cwd: WEB,
    env: { ...env, NODE_ENV: 'production' },
  });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, report: output };
}

/**
 * Playwright's tests, in a browser that is there or is installed now.
 * @param {Context} context
 * @returns {Promise<Result>}
 */
export async function endToEnd({ env, folder, rest, workers }) {
  const browser = await findBrowser(env);
  const report = join(folder, 'playwright.json');
  const { code, output } = await runProgram(
    join(TESTS, 'node_modules', '.bin', 'playwright'),
    ['test', '--config', 'playwright.config.ts', `--workers=${workers}`, '--reporter=list,json', ...rest],
    { cwd: TESTS, env: { ...env, CONSILIUM_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, report: output };
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} */
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = stats.unexpected + stats.flaky + errors.length;
  return {
    passed: stats.expected,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: stats.skipped,
    report: output,
  };
}

/** @param {NodeJS.ProcessEnv} env */
async function findBrowser(env) {
  const found = INSTALLED_BROWSERS.find((path) => existsSync(path)) ?? (await playwrightsOwn(env));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    tell('Installing Chromium and a Korean font from Debian.');
    const apt = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
    await runProgram('apt-get', ['update'], apt);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      const packages = ['--no-install-recommends', name, 'fonts-noto-cjk'];
      await runProgram('apt-get', ['install', '-y', ...packages], apt);
      if (existsSync(`/usr/bin/${name}`)) return `/usr/bin/${name}`;
    }
  }
  tell("Installing Playwright's own Chromium.");
  const { output } = await runProgram(
    join(TESTS, 'node_modules', '.bin', 'playwright'),
    ['install', 'chromium'],
    {
      cwd: TESTS,
      env,
    },
  );
  const installed = await playwrightsOwn(env);
  if (installed) return installed;
  throw new Error(
    `The tests need a browser, and none could be installed. Install Chromium or Google Chrome and start again.\n${output.slice(-1500)}`,
  );
}

/** @param {NodeJS.ProcessEnv} env */
async function playwrightsOwn(env) {
  const program =
    "import('@playwright/test').then(({ chromium }) => process.stdout.write(chromium.executablePath()))";
  const { output } = await runProgram(process.execPath, ['-e', program], { cwd: TESTS, env });
  return existsSync(output.trim()) ? output.trim() : null;
}
