import 'server-only';
import type { Consilium } from '../../composition/consilium';

declare global {
  var __consilium: Consilium | undefined;
}

/**
 * The one door from Next's code to the application. `server.ts` composes everything once; Next's bundle and the server are two module
 * instances, so that what is shared stands on `globalThis` and only its type is imported here.
 */
export function consilium(): Consilium {
  const composed = globalThis.__consilium;
  if (!composed) throw new Error('Consilium runs behind apps/web/server.ts; start it with `npm start`.');
  return composed;
}
