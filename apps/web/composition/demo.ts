import { createApplication, newId, newPseudonym } from '@consilium/application';
import { createDatabase } from '@consilium/database';
import { createDemoClock, seedDemo } from '@consilium/demo';
import type { Logger } from 'pino';
import type { Settings } from './settings';

/**
 * Makes the demo's board on the first start, with an application and a pool of its own that are closed here: their clock is set to the past
 * while earlier meetings are made, and the pool that serves requests never has a clock that can be moved.
 */
export async function makeDemo(
  appUrl: string,
  settings: Settings,
  logger: Logger,
  tell: (message: string) => void,
): Promise<void> {
  const clock = createDemoClock();
  const database = createDatabase({ appUrl, max: 4, clock: clock.shift });
  try {
    tell('Making the demo board: people, cases, past meetings …');
    const application = createApplication({
      database,
      keys: { identity: settings.identityKey, identityIndex: settings.identityIndexKey },
      newId,
      newPseudonym,
      demo: true,
      logger,
    });
    await seedDemo(application, database, {
      now: new Date(),
      clock,
      newId,
      onProgress: (words) => tell(`  ${words}`),
    });
  } finally {
    await database.close();
  }
}
