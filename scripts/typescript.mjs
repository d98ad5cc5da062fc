import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './program.mjs';

/**
 * Arguments with which Node runs a TypeScript file of this checkout, in workers and forks too.
 * @param {string} file
 */
export function typescriptArguments(file) {
  const loader = createRequire(join(ROOT, 'package.json')).resolve('tsx');
  return ['--import', pathToFileURL(loader).href, file];
}
