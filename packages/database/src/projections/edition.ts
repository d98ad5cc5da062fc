import type { DomainEventOf } from '@consilium/contracts';
import { actorIdOf, assertOne, type ProjectionContext, type Projections, type TypesOf } from './projection';

/** Ends the open proposal. */
async function end(
  event: DomainEventOf<'edition.withdrawn'> | DomainEventOf<'edition.activated'>,
  context: ProjectionContext,
  outcome: 'withdrawn' | 'activated',
): Promise<void> {
  const ended = await context.tx.editionProposal.updateMany({
    where: { id: event.public.proposalId, endedAt: null },
    data: { outcome, endedBy: actorIdOf(context, event), endedAt: context.at },
  });
  assertOne(ended, event);
}

export const editionProjections: Projections<TypesOf<'edition'>> = {
  async 'edition.installed'({ public: { edition, contentHash } }, { tx, at }) {
    await tx.editionPeriod.createMany({ data: { edition, contentHash, validFrom: at } });
  },

  // The assessment begins with the proposal: an edition can be activated only when its consequences are known.
  async 'edition.proposed'(event, context) {
    const { proposalId: id, edition, contentHash } = event.public;
    const { tx, at } = context;
    const proposedBy = actorIdOf(context, event);
    await tx.editionProposal.createMany({ data: { id, edition, contentHash, proposedBy, proposedAt: at } });
    await tx.editionAssessment.createMany({ data: { edition, contentHash }, skipDuplicates: true });
  },

  'edition.withdrawn': (event, context) => end(event, context, 'withdrawn'),

  async 'edition.activated'(event, context) {
    const { proposalId, edition, contentHash, before } = event.public;
    const { tx, at } = context;
    await end(event, context, 'activated');
    const over = await tx.editionPeriod.updateMany({
      where: { validTo: null, contentHash: before.contentHash },
      data: { validTo: at },
    });
    assertOne(over, event);
    const activatedBy = actorIdOf(context, event);
    await tx.editionPeriod.createMany({
      data: { edition, contentHash, proposalId, activatedBy, validFrom: at },
    });
  },
};
