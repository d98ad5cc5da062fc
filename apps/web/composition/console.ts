import type { Logger } from 'pino';

/**
 * Next and next-auth print to the console whatever a page threw, and an error's own text may quote what was asked of the database. From
 * here on their lines go into the log, where an error is its class, code and place. Objects that are no errors are left out.
 */
export function consoleTo(log: Pick<Logger, 'error' | 'warn' | 'debug'>, target: Console = console): void {
  const as =
    (level: 'error' | 'warn' | 'debug') =>
    (...said: unknown[]): void => {
      const err = said.find((one) => one instanceof Error);
      const words = err ? 'printed by a library' : said.filter((one) => typeof one === 'string').join(' ');
      log[level](err ? { err, digest: digestOf(err) } : {}, words);
    };
  target.error = as('error');
  target.warn = as('warn');
  target.log = as('debug');
  target.info = as('debug');
}

/** Next's mark of an error, which the page shows to its reader too. */
const digestOf = (error: Error): string | undefined => {
  const { digest } = error as { digest?: unknown };
  return typeof digest === 'string' ? digest : undefined;
};
