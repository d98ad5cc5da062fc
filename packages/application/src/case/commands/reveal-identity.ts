import { identitySchema, revealIdentityInput } from '@consilium/contracts';
import { defineCommand } from '../../command';
import { notFound } from '../../errors';
import { createIdentityVault } from '../../identity/vault';
import { getCaseResource } from '../case-resource';

/** Shows the two identifiers to whoever has the right, with a reason, which stands in the access log. Each call is logged as one reading. */
export const revealIdentity = defineCommand({
  name: 'case.revealIdentity',
  input: revealIdentityInput,
  output: identitySchema,
  // A stored outcome would hold the identifiers in the clear.
  keepsOutcome: false,
  run: async ({ work, keys, authorize, about, logAccess }, { caseId, reason }) => {
    about(caseId);
    const resource = await getCaseResource(work.db, caseId);
    authorize('case.reveal-identity', resource);
    const sealed = await work.readIdentity(caseId);
    if (sealed === null) throw notFound();
    logAccess({ boardId: resource.boardId, caseId, reason });
    return createIdentityVault(keys).open(caseId, sealed);
  },
});
