import { issueLink as decide } from '@consilium/board';
import { issueLinkOutput, personInput } from '@consilium/contracts';
import { newLinkToken, tokenHashOf } from '../../auth/link-token';
import { defineCommand } from '../../command';
import { administrationContext, recordAdministration } from '../administer';
import { lockPerson } from '../load-person';

/**
 * A one-time link for a person (administrator): an invitation, or a reset where they have a password. The token is in this answer and
 * nowhere else, so the answer is never stored: the same request again makes a new link, which withdraws the one before.
 */
export const issueLink = defineCommand({
  name: 'people.issueLink',
  input: personInput,
  output: issueLinkOutput,
  keepsOutcome: false,
  async run(ctx, { userId }) {
    ctx.authorizeOrganization('change');
    const person = await lockPerson(ctx.work, userId);
    const token = newLinkToken();
    const outcome = decide(person, ctx.newId(), await administrationContext(ctx));
    const [event] = await recordAdministration(ctx, outcome, { linkTokenHash: tokenHashOf(token) });
    if (event?.type !== 'person.link-issued') throw new Error('no link was issued');
    return { token, purpose: event.public.purpose, expiresAt: event.public.expiresAt };
  },
});
