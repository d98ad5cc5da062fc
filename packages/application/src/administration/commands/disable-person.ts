import { disablePerson as decide } from '@consilium/board';
import { personInput, sessionsEndedOutput } from '@consilium/contracts';
import { defineCommand } from '../../command';
import { administrationContext, recordAdministration } from '../administer';
import { lockPerson } from '../load-person';

/** Disables a person at once (administrator): their sessions end and their link is withdrawn. Memberships and history stay. */
export const disablePerson = defineCommand({
  name: 'people.disable',
  input: personInput,
  output: sessionsEndedOutput,
  async run(ctx, { userId }) {
    ctx.authorizeOrganization('change');
    const { db } = ctx.work;
    // The trigger's lock too: of two administrators who disable each other, the second waits and then sees that it is the last.
    await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('consilium/last-administrator', 0))::text`;
    const person = await lockPerson(ctx.work, userId);
    const others = await db.user.count({
      where: { administrator: true, disabledAt: null, id: { not: userId } },
    });
    await recordAdministration(ctx, decide(person, others, await administrationContext(ctx)));
    return { count: person.sessionIds.length };
  },
});
