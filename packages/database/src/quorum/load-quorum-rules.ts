import type { QuorumRule } from '@consilium/board';
import type { BoardId, Specialty } from '@consilium/contracts';
import { fromJson } from '../json';
import type { Work } from '../unit-of-work/work';

/** A board's dated rules, oldest first. */
export async function loadQuorumRules({ db }: Pick<Work, 'db'>, boardId: BoardId): Promise<QuorumRule[]> {
  const rows = await db.quorumRule.findMany({ where: { boardId }, orderBy: { validFrom: 'asc' } });
  return rows.map((row) => ({
    validFrom: row.validFrom.toISOString().slice(0, 10),
    minHeads: row.minHeads,
    requiredSpecialties: row.requiredSpecialties as Specialty[],
    perReason: fromJson<QuorumRule['perReason']>(row.perReason),
  }));
}
