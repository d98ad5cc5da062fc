import type { Application } from '@consilium/application';
import type { Logger } from 'pino';

const everyMs = 5000;

/**
 * Closes overdue asynchronous ballots, now and every few seconds, one round after the other: a restart takes up what fell due meanwhile. Every
 * process does it, since it is safe at once. Answers with what ends it, which waits for a round that is under way.
 */
export function keepDeadlines(
  application: Pick<Application, 'closeOverdueBallots'>,
  log: Pick<Logger, 'error'>,
  intervalMs = everyMs,
): () => Promise<void> {
  let ended = false;
  let failing = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    try {
      await application.closeOverdueBallots();
      failing = false;
    } catch (error) {
      // A database that is away is told once, not at every round.
      if (!failing && !ended) log.error({ err: error }, 'Overdue ballots could not be looked for');
      failing = true;
    }
    if (ended) return;
    timer = setTimeout(() => {
      running = round();
    }, intervalMs);
    timer.unref();
  };
  let running = round();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await running;
  };
}
