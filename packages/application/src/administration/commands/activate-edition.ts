import { activateEdition as decide } from '@consilium/board';
import { activateEditionInput } from '@consilium/contracts';
import { loadEditions, lockEditions } from '@consilium/database';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { builtHere } from '../../edition/active-edition';
import { progressOf } from '../../edition/progress';
import { administrationContext, recordAdministration } from '../administer';

/**
 * Makes the proposed edition the active one (administrator, another than who proposed it). New recommendations are made by it; what was
 * made before stays as it is until somebody renews it.
 */
export const activateEdition = defineCommand({
  name: 'edition.activate',
  input: activateEditionInput,
  output: z.object({}),
  async run(ctx, { proposalId, contentHash }) {
    ctx.authorizeOrganization('change');
    await lockEditions(ctx.work);
    const state = await loadEditions(ctx.work);
    const progress = await progressOf(ctx.work, contentHash);
    const { done, total } = progress ?? { done: 0, total: 0 };
    const assessed = { covered: (progress?.coveredAt ?? null) !== null, done, total };
    const installation = { built: builtHere(ctx), assessed };
    const outcome = decide(
      state,
      { proposalId, contentHash },
      installation,
      await administrationContext(ctx),
    );
    await recordAdministration(ctx, outcome);
    return {};
  },
});
