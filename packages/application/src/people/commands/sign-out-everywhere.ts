import { mutationInput } from '@consilium/contracts';
import { organizationStream } from '@consilium/database';
import { z } from 'zod';
import { revokeSessions } from '../../auth/revoke-sessions';
import { defineCommand } from '../../command';

/** Ends all of one's own sessions, this one too. */
export const signOutEverywhere = defineCommand({
  name: 'me.signOutEverywhere',
  input: mutationInput({}),
  output: z.object({ count: z.number().int() }),
  run: async ({ actor, work, recorded }) => {
    const done = await revokeSessions(work, actor, 'signed-out-everywhere');
    if (done !== null) recorded(organizationStream, done.recorded);
    return { count: done?.sessionIds.length ?? 0 };
  },
});
