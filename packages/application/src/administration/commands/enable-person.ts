import { enablePerson as decide } from '@consilium/board';
import { personInput } from '@consilium/contracts';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { recordAdministration } from '../administer';
import { lockPerson } from '../load-person';

/** Lets a disabled person in again (administrator). */
export const enablePerson = defineCommand({
  name: 'people.enable',
  input: personInput,
  output: z.object({}),
  async run(ctx, { userId }) {
    ctx.authorizeOrganization('change');
    await recordAdministration(ctx, decide(await lockPerson(ctx.work, userId)));
    return {};
  },
});
