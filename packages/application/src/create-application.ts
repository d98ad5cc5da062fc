import type { Application, Deps } from './application';
import { createAuth } from './auth/auth';
import { closeOverdueBallots } from './ballot/close-overdue-ballots';
import { assessEditions } from './edition/assess-editions';
import { installEdition } from './edition/install-edition';
import { createExecutor } from './execute';
import { renewIndexes } from './identity/renew-indexes';
import { createIdentityVault } from './identity/vault';
import { exportOrganizationPage, exportPage } from './journal/queries/export-page';

/** Composes the application; call it once per process. Throws when the identity keys are too short or equal. */
export function createApplication(deps: Deps): Application {
  const identityVault = createIdentityVault(deps.keys);
  const auth = createAuth(deps, deps.signInLimits);
  const executor = createExecutor(deps, auth);
  return {
    ...executor,
    closeOverdueBallots: () => closeOverdueBallots(deps),
    installEdition: () => installEdition(deps),
    assessEditions: () => assessEditions(deps),
    renewIndexes: () => renewIndexes(deps, identityVault),
    auth,
    identityVault,
    database: deps.database,
    logger: deps.logger,
    demo: deps.demo,
    exportStream: (actor, input) => pages((at) => executor.query(exportPage, actor, { ...input, ...at })),
    exportOrganization: (actor, input) =>
      pages((at) => executor.query(exportOrganizationPage, actor, { ...input, ...at })),
  };
}

interface Page {
  readonly lines: readonly string[];
  readonly last: number;
  readonly end: number;
}

/** An export's lines, page after page as they are taken. */
async function* pages(
  ask: (at: { readonly after: number | null; readonly end: number | null }) => Promise<Page>,
): AsyncGenerator<string> {
  const first = await ask({ after: null, end: null });
  yield* first.lines;
  for (let after = first.last; after < first.end; ) {
    const page = await ask({ after, end: first.end });
    yield* page.lines;
    after = page.last;
  }
}
