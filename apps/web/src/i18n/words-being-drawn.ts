import type { AbstractIntlMessages } from 'next-intl';

const KEY = Symbol.for('consilium.words');

/**
 * Words by their address, for the server when it draws a page: its server components put them here, its client components read them. Next
 * loads each of the two in modules of their own, so that only the process is common to them. Bounded by pages and languages.
 */
export function wordsBeingDrawn(): Map<string, AbstractIntlMessages> {
  const process = globalThis as { [KEY]?: Map<string, AbstractIntlMessages> };
  process[KEY] ??= new Map();
  return process[KEY];
}
