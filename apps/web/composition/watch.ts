import type { EmbeddedPostgres } from '@consilium/database';
import type { Logger } from 'pino';

const everyMs = 1000;

/**
 * Starts the embedded PostgreSQL again when it has died, since nothing else would. Returns a function that ends the watch, after a start
 * that is under way, so that no server is left running.
 */
export function watchOver(
  server: Pick<EmbeddedPostgres, 'ensureRunning'>,
  log: Pick<Logger, 'error'>,
  intervalMs = everyMs,
): () => Promise<void> {
  let ended = false;
  let failing = false;
  let looking = Promise.resolve();
  const look = async () => {
    try {
      await server.ensureRunning();
      failing = false;
    } catch (error) {
      if (!failing) log.error({ err: error }, 'The built-in PostgreSQL died and could not be started again');
      failing = true;
    }
    if (!ended) next();
  };
  let timer: NodeJS.Timeout;
  const next = () => {
    timer = setTimeout(() => {
      looking = look();
    }, intervalMs);
    timer.unref();
  };
  next();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await looking;
  };
}
