import { setAuditor as decide } from '@consilium/board';
import { setAuditorInput } from '@consilium/contracts';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { recordAdministration } from '../administer';
import { lockPerson } from '../load-person';

/** Makes a person the organization's auditor, or no more (administrator). */
export const setAuditor = defineCommand({
  name: 'people.setAuditor',
  input: setAuditorInput,
  output: z.object({}),
  async run(ctx, { userId, auditor }) {
    ctx.authorizeOrganization('change');
    await recordAdministration(ctx, decide(await lockPerson(ctx.work, userId), auditor));
    return {};
  },
});
