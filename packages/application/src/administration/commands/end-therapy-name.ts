import { endTherapyName as decide } from '@consilium/board';
import { endTherapyNameInput, type TherapyClass } from '@consilium/contracts';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { notFound } from '../../errors';
import { recordAdministration } from '../administer';

/** Ends a name that was added; the built-in ones stay (administrator). Of two at once the second is a conflict. */
export const endTherapyName = defineCommand({
  name: 'therapy.endName',
  input: endTherapyNameInput,
  output: z.object({}),
  async run(ctx, { nameId }) {
    ctx.authorizeOrganization('change');
    await ctx.work.db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('therapy-names', 0))::text`;
    const row = await ctx.work.db.therapyName.findUnique({ where: { id: nameId } });
    if (row === null) throw notFound();
    const { name, validTo } = row;
    const therapyClass = row.therapyClass as TherapyClass;
    await recordAdministration(ctx, decide({ nameId, therapyClass, name, ended: validTo !== null }));
    return {};
  },
});
