import type { Application } from '@consilium/application';
import type { Logger } from 'pino';
import { keepRounds } from './rounds';

const everyMs = 3000;

/**
 * Finds out, batch after batch, which stored recommendations a proposed edition of the guideline gives otherwise; a restart goes on after
 * the last batch that was committed. Every process runs it, which is safe. Returns a function that ends it.
 */
export const keepAssessments = (
  application: Pick<Application, 'assessEditions'>,
  log: Pick<Logger, 'error'>,
  intervalMs = everyMs,
): (() => Promise<void>) =>
  keepRounds(() => application.assessEditions(), {
    intervalMs,
    onError: (error) => log.error({ err: error }, 'Cases could not be read for an edition'),
  });
