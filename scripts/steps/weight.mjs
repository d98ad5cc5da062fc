import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../program.mjs';

/** @import { Context, Result } from './step.d.mts' */

/**
 * What each page may load of scripts to be drawn and used, in kB as a browser receives them, in brotli; what it fetches later, when it is
 * drawn or asked for, is not counted. What a browser receives in all, and what is aimed at: docs/benchmarks.md.
 * @type {Readonly<Record<string, { budget: number, shows?: string }>>}
 */
const PAGES = {
  '(auth)/sign-in': { budget: 150 },
  '(app)': { budget: 200 },
  '(app)/cases': { budget: 215 },
  '(app)/cases/[caseId]': { budget: 225 },
  // The room or the plan comes with the meeting's state; the room is the heavier.
  '(app)/meetings/[meetingId]': { budget: 245, shows: 'ballot-region' },
  '(app)/decisions': { budget: 215 },
  '(app)/audit': { budget: 215 },
};
/** In the code of the socket, which every page behind the sign-in fetches once it is drawn. */
const SOCKET = 'reconnect_attempt';
/** In the library of schemas, which none of these needs at first. */
const SCHEMAS = 'invalid_type';

/**
 * The scripts of each page, weighed in the built output: one test a page.
 * @param {Context} context
 * @returns {Promise<Result>}
 */
export async function weight({ env }) {
  const built = join(ROOT, 'apps', 'web', env['NEXT_DIST_DIR'] ?? '.next');
  /** @type {(file: string) => string} */
  const read = (file) => readFileSync(join(built, file), 'utf8');
  const chunks = readdirSync(join(built, 'static', 'chunks'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `static/chunks/${name}`);
  const socket = chunks.filter((file) => read(file).includes(SOCKET));
  /** @type {{ rootMainFiles: string[] }} */
  const { rootMainFiles } = JSON.parse(read('build-manifest.json'));
  const lines = [];
  let failed = 0;
  for (const [page, { budget, shows }] of Object.entries(PAGES)) {
    const files = new Set([
      ...rootMainFiles,
      ...entryFiles(read(`server/app/${page}/page_client-reference-manifest.js`)),
    ]);
    if (page.startsWith('(app)')) for (const file of socket) files.add(file);
    if (shows) for (const file of lateFiles(read, page, shows)) files.add(file);
    const bytes = [...files].reduce((sum, file) => sum + statSync(join(built, `${file}.br`)).size, 0);
    const schemas = [...files].filter((file) => read(file).includes(SCHEMAS));
    const kilobytes = bytes / 1000;
    const isRight = kilobytes <= budget && schemas.length === 0;
    if (!isRight) failed += 1;
    const words = schemas.length > 0 ? `, and the library of schemas in ${schemas.join(' ')}` : '';
    lines.push(
      `${isRight ? 'ok' : 'TOO HEAVY'}  /${page}: ${kilobytes.toFixed(1)} of ${budget} kB in ${files.size} files${words}`,
    );
  }
  const report = lines.join('\n');
  return { passed: Object.keys(PAGES).length - failed, failed, report };
}

/**
 * The files that a page's manifest names for it and for what stands around it.
 * @param {string} manifest
 * @returns {string[]}
 */
function entryFiles(manifest) {
  /** @type {{ entryJSFiles: Record<string, string[]> }} */
  const { entryJSFiles } = JSON.parse(
    manifest.slice(manifest.indexOf('= {', manifest.indexOf(']')) + 2).replace(/;?\s*$/u, ''),
  );
  return Object.values(entryJSFiles).flat();
}

/**
 * The files of the late part that has this text.
 * @param {(file: string) => string} read
 * @param {string} page
 * @param {string} text
 * @returns {string[]}
 */
function lateFiles(read, page, text) {
  /** @type {Record<string, { files: string[] }>} */
  const parts = JSON.parse(read(`server/app/${page}/page/react-loadable-manifest.json`));
  const found = Object.values(parts).find(({ files }) =>
    files.some((file) => file.endsWith('.js') && read(file).includes(text)),
  );
  if (!found) throw new Error(`No late part of ${page} has ${text}.`);
  return found.files.filter((file) => file.endsWith('.js'));
}
