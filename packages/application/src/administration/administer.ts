import { type AdministrationOutcome, authorizeOrganization, type OrganizationAct } from '@consilium/board';
import type { OrganizationEvent } from '@consilium/contracts';
import { type Attachments, organizationStream } from '@consilium/database';
import { organizationActor } from '../auth/revoke-sessions';
import type { CommandContext, QueryContext } from '../command';
import { forbidden, notFound } from '../errors';

/** Acts on the organization are for administrators. Throws `forbidden`, or `not-found` for whoever has no place on any board. */
export function assertAdministrator(ctx: Pick<QueryContext, 'actor'>): void {
  assertOrganization('change', ctx);
}

/** What the organization keeps for every board is read by administrators and auditors. Throws as `assertAdministrator` does. */
export function assertReadsOrganization(ctx: Pick<QueryContext, 'actor'>): void {
  assertOrganization('read', ctx);
}

function assertOrganization(act: OrganizationAct, { actor }: Pick<QueryContext, 'actor'>): void {
  const ruling = authorizeOrganization(act, actor);
  if (ruling === 'not-found') throw notFound();
  if (ruling === 'forbidden') throw forbidden();
}

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
