import { proposeEdition as decide } from '@consilium/board';
import { proposeEditionInput, proposeEditionOutput } from '@consilium/contracts';
import { loadEditions, lockEditions } from '@consilium/database';
import { defineCommand } from '../../command';
import { builtHere } from '../../edition/active-edition';
import { recordAdministration } from '../administer';

/** Proposes an edition of the build to be the active one (administrator). It is assessed from now on; nothing is answered by it yet. */
export const proposeEdition = defineCommand({
  name: 'edition.propose',
  input: proposeEditionInput,
  output: proposeEditionOutput,
  async run(ctx, { contentHash }) {
    ctx.authorizeOrganization('change');
    await lockEditions(ctx.work);
    const proposalId = ctx.newId();
    const state = await loadEditions(ctx.work);
    await recordAdministration(ctx, decide(state, { proposalId, contentHash }, builtHere(ctx)));
    return { proposalId };
  },
});
