import type { ClinicalFacts, Difference, Recommendation } from '@consilium/contracts';
import { toJson } from '../json';
import type { Transaction } from '../unit-of-work/transaction';

/** A stored recommendation with the facts it answered. */
export interface StoredAnswer {
  readonly caseId: string;
  readonly boardId: string;
  readonly snapshotId: string;
  /** True of a case that is decided or withdrawn, and of the standing decision on a case that was re-presented. */
  readonly past: boolean;
  readonly facts: ClinicalFacts;
  readonly recommendation: Recommendation;
}

export interface FoundDifference extends Omit<StoredAnswer, 'facts' | 'recommendation'> {
  readonly difference: Difference;
}

/** The next cases of a round, in the order of their ids. */
export interface Batch {
  readonly caseIds: readonly string[];
  readonly answers: readonly StoredAnswer[];
  /** No case comes after these. */
  readonly last: boolean;
}

/** How far the cases were read for an edition: for the service `editions` alone. */
export interface Assessments {
  /**
   * Takes up the round of an edition, or begins one where cases have changed since the last, and holds it until the transaction's end.
   * False: nothing has changed, another process is at it, or nobody asked for this edition.
   */
  take(contentHash: string): Promise<boolean>;
  /** The cases of the round that come next, with their current recommendation and the one a standing decision was taken on. */
  next(contentHash: string, limit: number): Promise<Batch>;
  /** Keeps what was found in a batch and how far the round is, in one transaction: neither is there without the other. */
  keep(contentHash: string, batch: Batch, found: readonly FoundDifference[]): Promise<void>;
}

// A case's `updatedAt` is set before its transaction commits, so that a round can miss changes that were under way when it began. No
// transaction lasts as long as this.
const underWayMs = 60_000;

/** From when on changed cases are read: all in the first round, later those that changed since the last round began. */
const sinceOf = (coveredAt: Date | null): Date | null =>
  coveredAt === null ? null : new Date(coveredAt.getTime() - underWayMs);

export function assessmentsOf(tx: Transaction, now: () => Promise<string>): Assessments {
  const rowOf = (contentHash: string) => tx.editionAssessment.findUniqueOrThrow({ where: { contentHash } });
  return {
    async take(contentHash) {
      const [held] = await tx.$queryRaw<{ running: boolean; covered: Date | null }[]>`
        SELECT round_started_at IS NOT NULL AS running, covered_at AS covered FROM edition_assessment
        WHERE content_hash = ${contentHash} FOR UPDATE SKIP LOCKED`;
      if (held === undefined) return false;
      if (held.running) return true;
      const [counted] = await tx.$queryRaw<{ total: number }[]>`
        SELECT count(*)::int AS total FROM consilium_cases_to_assess(${sinceOf(held.covered)}, NULL, NULL)`;
      const total = counted?.total ?? 0;
      if (total === 0 && held.covered !== null) return false;
      const roundStartedAt = new Date(await now());
      await tx.editionAssessment.updateMany({
        where: { contentHash },
        data: { roundStartedAt, cursor: null, done: 0, total },
      });
      return true;
    },

    async next(contentHash, limit) {
      const { cursor, coveredAt } = await rowOf(contentHash);
      const cases = await tx.$queryRaw<{ id: string }[]>`
        SELECT case_id::text AS id FROM consilium_cases_to_assess(${sinceOf(coveredAt)}, ${cursor}::uuid, ${limit}::int)`;
      const caseIds = cases.map(({ id }) => id);
      const answers = await tx.$queryRaw<StoredAnswer[]>`
        SELECT case_id::text AS "caseId", board_id::text AS "boardId", snapshot_id::text AS "snapshotId", past, facts, recommendation
        FROM consilium_answers_to_assess(${caseIds}::uuid[])`;
      return { caseIds, answers, last: caseIds.length < limit };
    },

    async keep(contentHash, { caseIds, last }, found) {
      const { done, total, roundStartedAt } = await rowOf(contentHash);
      // Differences of an earlier round are deleted too: what differed then may not differ now.
      await tx.editionDifference.deleteMany({ where: { contentHash, caseId: { in: [...caseIds] } } });
      if (found.length > 0) {
        const assessedAt = new Date(await now());
        await tx.editionDifference.createMany({
          data: found.map(({ difference, ...place }) => ({
            contentHash,
            ...place,
            difference: toJson(difference),
            assessedAt,
          })),
        });
      }
      const read = done + caseIds.length;
      await tx.editionAssessment.updateMany({
        where: { contentHash },
        data: {
          done: read,
          // Cases may have been added meanwhile.
          total: last ? read : Math.max(total, read),
          ...(last
            ? { cursor: null, roundStartedAt: null, coveredAt: roundStartedAt }
            : { cursor: caseIds.at(-1) ?? null }),
        },
      });
    },
  };
}
