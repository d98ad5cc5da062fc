import type { Application } from '@consilium/application';
import type { Logger } from 'pino';
import { keepRounds } from './rounds';

/** After the first rounds only what an older process beside this one has saved since. */
const everyMs = 3_600_000;

/** Makes old indexes of record numbers anew, batch after batch. Every process runs it, which is safe. Returns a function that ends it. */
export const keepIndexes = (
  application: Pick<Application, 'renewIndexes'>,
  log: Pick<Logger, 'error'>,
): (() => Promise<void>) =>
  keepRounds(() => application.renewIndexes(), {
    intervalMs: everyMs,
    onError: (error) => log.error({ err: error }, 'Record numbers could not be indexed anew'),
  });
