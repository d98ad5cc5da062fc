import type { Application, Deps } from './application';
import { createAuth } from './auth/auth';
import { createExecutor } from './execute';
import { createIdentityVault } from './identity/vault';
import { exportPage } from './journal/queries/export-page';

/** Puts the use cases together: once per process. Throws when the identity keys are not fit for use. */
export function createApplication(deps: Deps): Application {
  const identityVault = createIdentityVault(deps.keys);
  const auth = createAuth(deps, deps.signInLimits);
  const executor = createExecutor(deps, auth);
  return {
    ...executor,
    auth,
    identityVault,
    database: deps.database,
    logger: deps.logger,
    demo: deps.demo,
    async *exportStream(actor, rawInput) {
      const first = await executor.query(exportPage, actor, { ...rawInput, after: null, end: null });
      yield* first.lines;
      for (let after = first.last; after < first.end; ) {
        const page = await executor.query(exportPage, actor, { ...rawInput, after, end: first.end });
        yield* page.lines;
        after = page.last;
      }
    },
  };
}
