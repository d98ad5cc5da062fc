import { authorizeOrganization } from '@consilium/board';
import { editionPeriodSchema, editionsInput, editionsOutput } from '@consilium/contracts';
import { loadEditions, type Work } from '@consilium/database';
import { editionsFor, findEdition } from '@consilium/guideline';
import { defineQuery, type QueryContext } from '../../command';
import { namedEdition } from '../../edition/active-edition';
import { impactOf, progressOf } from '../../edition/progress';

const unread = { done: 0, total: 0, running: false, coveredAt: null };

const periodsOf = (work: Pick<Work, 'db'>) =>
  work.db.editionPeriod.findMany({
    include: {
      activator: { select: { name: true } },
      proposal: { select: { proposer: { select: { name: true } } } },
    },
    orderBy: { validFrom: 'desc' },
  });

async function proposalOf({ work, actor, demo }: QueryContext) {
  const row = await work.db.editionProposal.findFirst({
    where: { endedAt: null },
    include: { proposer: { select: { name: true } } },
  });
  if (row === null) return null;
  const { id: proposalId, edition, contentHash } = row;
  return {
    ...{ proposalId, edition, contentHash },
    proposedBy: row.proposer.name,
    proposedAt: row.proposedAt.toISOString(),
    own: row.proposedBy === actor.userId,
    inBuild: findEdition(contentHash, { demo }) !== undefined,
    progress: (await progressOf(work, contentHash)) ?? unread,
    impact: await impactOf(work, contentHash),
  };
}

/**
 * The guideline's editions: those of the build, the active one, the proposed one with what it would change, and which were active before
 * (administrator; auditors read). Of cases there are numbers alone.
 */
export const editions = defineQuery({
  name: 'edition.list',
  input: editionsInput,
  output: editionsOutput,
  async run(context) {
    context.authorizeOrganization('read');
    const { work, demo } = context;
    const { active } = await loadEditions(work);
    const periods = await periodsOf(work);
    const progress = active && (await progressOf(work, active.contentHash));
    return {
      built: editionsFor({ demo }).map((one) => ({
        ...namedEdition(one),
        name: one.name,
        demonstration: one.demonstration,
      })),
      active: active && {
        ...active,
        since: periods[0]?.validFrom.toISOString() ?? '',
        inBuild: findEdition(active.contentHash, { demo }) !== undefined,
        progress,
        impact: progress === null ? [] : await impactOf(work, active.contentHash),
      },
      proposal: await proposalOf(context),
      history: periods.flatMap(({ edition, contentHash, validFrom, validTo, activator, proposal }, index) =>
        context.readable('edition', `${contentHash}/${periods.length - index}`, () =>
          editionPeriodSchema.parse({
            ...{ edition, contentHash },
            since: validFrom.toISOString(),
            until: validTo?.toISOString() ?? null,
            proposedBy: proposal?.proposer.name ?? null,
            activatedBy: activator?.name ?? null,
          }),
        ),
      ),
      mayChange: authorizeOrganization('change', context.actor) === 'allowed',
    };
  },
});
