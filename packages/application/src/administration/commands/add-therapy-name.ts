import { addTherapyName as decide } from '@consilium/board';
import { addTherapyNameInput, addTherapyNameOutput } from '@consilium/contracts';
import { loadTherapyNames } from '@consilium/database';
import { defineCommand } from '../../command';
import { recordAdministration } from '../administer';

/** Keeps a name that free words are coded by, from this commit on, on every board (administrator). */
export const addTherapyName = defineCommand({
  name: 'therapy.addName',
  input: addTherapyNameInput,
  output: addTherapyNameOutput,
  async run(ctx, { therapyClass, name }) {
    ctx.authorizeOrganization('change');
    // One at a time, so that the same name is not stored twice.
    await ctx.work.db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('therapy-names', 0))::text`;
    const nameId = ctx.newId();
    const names = await loadTherapyNames(ctx.work);
    await recordAdministration(ctx, decide({ names }, { nameId, therapyClass, name }));
    return { nameId };
  },
});
