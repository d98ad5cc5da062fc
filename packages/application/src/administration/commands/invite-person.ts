import { invitePerson as decide } from '@consilium/board';
import { invitePersonInput, invitePersonOutput, type UserId } from '@consilium/contracts';
import { normalizeEmail } from '../../auth/password';
import { defineCommand } from '../../command';
import { recordAdministration } from '../administer';

/** A new person (administrator). They come in by a link of their own: `people.issueLink`. */
export const invitePerson = defineCommand({
  name: 'people.invite',
  input: invitePersonInput,
  output: invitePersonOutput,
  async run(ctx, { name, administrator, ...input }) {
    ctx.authorizeOrganization('change');
    const email = normalizeEmail(input.email);
    // One at a time for an address, so that a second invitation sees the first.
    await ctx.work.db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`email/${email}`}, 0))::text`;
    const emailTaken = (await ctx.work.db.user.count({ where: { email } })) > 0;
    const userId = ctx.newId() as UserId;
    await recordAdministration(ctx, decide({ emailTaken }, { userId, name, email, administrator }));
    return { userId };
  },
});
