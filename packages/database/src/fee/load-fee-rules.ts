import type { FeeRule } from '@consilium/board';
import type { BoardId, FeeTier } from '@consilium/contracts';
import { type EachRow, everyRow } from '../each-row';
import { fromJson } from '../json';
import type { Work } from '../unit-of-work/work';

/** A board's dated fee rules, oldest first. `each` may leave out of a list what can't be read back. */
export async function loadFeeRules(
  { db }: Pick<Work, 'db'>,
  boardId: BoardId,
  each: EachRow<FeeRule> = everyRow,
): Promise<FeeRule[]> {
  const rows = await db.feeRule.findMany({ where: { boardId }, orderBy: { validFrom: 'asc' } });
  return rows.flatMap((row, index) =>
    each(`${boardId}/fee/${index}`, () => ({
      validFrom: row.validFrom.toISOString().slice(0, 10),
      tiers: fromJson<FeeTier[]>(row.tiers),
    })),
  );
}
