import type { Application } from '@consilium/application';
import type { Logger } from 'pino';
import { keepRounds } from './rounds';

const everyMs = 5000;

/**
 * Closes overdue asynchronous ballots, now and every few seconds, one round after the other: after a restart the first round closes what fell due meanwhile.
 * Every process runs it, which is safe. Returns a function that ends it, after the round that is under way.
 */
export function keepDeadlines(
  application: Pick<Application, 'closeOverdueBallots'>,
  log: Pick<Logger, 'error'>,
  intervalMs = everyMs,
): () => Promise<void> {
  const round = async () => {
    await application.closeOverdueBallots();
    return false;
  };
  return keepRounds(round, {
    intervalMs,
    onError: (error) => log.error({ err: error }, 'Overdue ballots could not be looked for'),
  });
}
