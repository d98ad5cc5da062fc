import type { AdministrationOutcome } from '@consilium/board';
import type { OrganizationEvent } from '@consilium/contracts';
import { type Attachments, organizationStream } from '@consilium/database';
import { organizationActor } from '../auth/revoke-sessions';
import type { CommandContext, QueryContext } from '../command';

/** Records what was decided on the organization's stream and answers with the events; a refusal is thrown. */
export async function recordAdministration(
  ctx: CommandContext,
  outcome: AdministrationOutcome,
  attachments: Attachments = {},
): Promise<readonly OrganizationEvent[]> {
  if (!outcome.ok) ctx.refuse(outcome);
  if (outcome.events.length > 0) {
    const by = organizationActor(ctx.actor);
    ctx.recorded(
      organizationStream,
      await ctx.work.record(organizationStream, by, outcome.events, attachments),
    );
  }
  return outcome.events;
}

/** The context that the rules of administration take. Call after the locks: it reads the clock. */
export const administrationContext = async ({ actor, now }: QueryContext) => ({
  now: await now(),
  actorId: actor.userId,
});
