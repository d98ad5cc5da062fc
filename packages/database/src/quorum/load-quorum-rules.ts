import type { QuorumRule } from '@consilium/board';
import type { BoardId, Specialty } from '@consilium/contracts';
import { type EachRow, everyRow } from '../each-row';
import { fromJson } from '../json';
import type { Work } from '../unit-of-work/work';

/** A board's dated rules, oldest first. `each` may leave out of a list what can't be read back; whoever judges by them may not. */
export async function loadQuorumRules(
  { db }: Pick<Work, 'db'>,
  boardId: BoardId,
  each: EachRow<QuorumRule> = everyRow,
): Promise<QuorumRule[]> {
  const rows = await db.quorumRule.findMany({ where: { boardId }, orderBy: { validFrom: 'asc' } });
  return rows.flatMap((row, index) =>
    each(`${boardId}/quorum/${index}`, () => ({
      validFrom: row.validFrom.toISOString().slice(0, 10),
      minHeads: row.minHeads,
      requiredSpecialties: row.requiredSpecialties as Specialty[],
      perReason: fromJson<QuorumRule['perReason']>(row.perReason),
    })),
  );
}
