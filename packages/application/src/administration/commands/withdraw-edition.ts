import { withdrawEdition as decide } from '@consilium/board';
import { withdrawEditionInput } from '@consilium/contracts';
import { loadEditions, lockEditions } from '@consilium/database';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { recordAdministration } from '../administer';

/** Takes a proposed edition back (administrator, be it their proposal or another's). */
export const withdrawEdition = defineCommand({
  name: 'edition.withdraw',
  input: withdrawEditionInput,
  output: z.object({}),
  async run(ctx, { proposalId }) {
    ctx.authorizeOrganization('change');
    await lockEditions(ctx.work);
    await recordAdministration(ctx, decide(await loadEditions(ctx.work), proposalId));
    return {};
  },
});
