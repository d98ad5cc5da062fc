import type { Logger } from 'pino';

/**
 * Sends what Next and next-auth print to the console into the log instead. They print whatever a page threw, and an error's text may quote
 * a database query; the log keeps only an error's class, code and place. Objects other than errors are left out.
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

/** Next's digest of an error, which the error page shows too, so that the two can be matched. */
const digestOf = (error: Error): string | undefined => {
  const { digest } = error as { digest?: unknown };
  return typeof digest === 'string' ? digest : undefined;
};
