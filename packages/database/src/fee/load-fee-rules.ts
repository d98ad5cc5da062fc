import type { FeeRule } from '@consilium/board';
import type { BoardId, FeeTier } from '@consilium/contracts';
import { fromJson } from '../json';
import type { Work } from '../unit-of-work/work';

/** A board's dated fee rules, oldest first. */
export async function loadFeeRules({ db }: Pick<Work, 'db'>, boardId: BoardId): Promise<FeeRule[]> {
  const rows = await db.feeRule.findMany({ where: { boardId }, orderBy: { validFrom: 'asc' } });
  return rows.map((row) => ({
    validFrom: row.validFrom.toISOString().slice(0, 10),
    tiers: fromJson<FeeTier[]>(row.tiers),
  }));
}
