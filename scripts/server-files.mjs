import { join, relative } from 'node:path';
import { ROOT } from './program.mjs';

/** The folders of the files that the server itself runs; Next reloads all others of the web application. */
export const SERVER_FOLDERS = ['packages', 'apps/web', 'prisma'].map((name) => join(ROOT, name));

const OWN =
  /^(packages\/[^/]+\/src\/|apps\/web\/(composition\/|server\.ts$)|prisma\/(schema\.prisma|models\/|migrations\/))/;
/** Files of Next's part that the composition root imports. */
const SHARED =
  /^apps\/web\/(src\/lib\/session-token\.ts|src\/i18n\/locale\.ts|messages\/(en|ko)\/error\.json)$/;
const RUN = /\.(ts|tsx|mjs|json|sql|prisma)$/;
const TEST = /^packages\/testing\/|\.test\.tsx?$/;

/**
 * Whether the server has to start again after a change of this file.
 * @param {string} path
 */
export function isServersOwn(path) {
  const name = relative(ROOT, path);
  return (OWN.test(name) || SHARED.test(name)) && RUN.test(name) && !TEST.test(name);
}
