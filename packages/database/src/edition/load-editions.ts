import type { EditionsState } from '@consilium/board';
import type { NamedEdition, UserId } from '@consilium/contracts';
import type { Work } from '../unit-of-work/work';

/** The edition that answers now; null before the first start has installed one. */
export async function loadActiveEdition({ db }: Pick<Work, 'db'>): Promise<NamedEdition | null> {
  return db.editionPeriod.findFirst({
    where: { validTo: null },
    select: { edition: true, contentHash: true },
  });
}

/** What the organization follows, and what is proposed to it. Take the lock first where it will be changed. */
export async function loadEditions(work: Pick<Work, 'db'>): Promise<EditionsState> {
  const open = await work.db.editionProposal.findFirst({
    where: { endedAt: null },
    select: { id: true, edition: true, contentHash: true, proposedBy: true },
  });
  return {
    active: await loadActiveEdition(work),
    proposal: open && {
      proposalId: open.id,
      edition: open.edition,
      contentHash: open.contentHash,
      proposedBy: open.proposedBy as UserId,
    },
  };
}

/** Takes the lock under which the active edition and its proposal change; held until the transaction's end. */
export async function lockEditions({ db }: Pick<Work, 'db'>): Promise<void> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('editions', 0))::text`;
}
