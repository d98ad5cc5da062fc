import { endSessions as decide } from '@consilium/board';
import { personInput, sessionsEndedOutput } from '@consilium/contracts';
import { defineCommand } from '../../command';
import { recordAdministration } from '../administer';
import { lockPerson } from '../load-person';

/** Signs a person out everywhere (administrator). They may sign in again. */
export const endSessions = defineCommand({
  name: 'people.endSessions',
  input: personInput,
  output: sessionsEndedOutput,
  async run(ctx, { userId }) {
    ctx.authorizeOrganization('change');
    const person = await lockPerson(ctx.work, userId);
    await recordAdministration(ctx, decide(person));
    return { count: person.sessionIds.length };
  },
});
