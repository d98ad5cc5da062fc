import { Prisma } from '../generated/client';
import type { Transaction } from './transaction';

/** `share`: others may hold it too, nobody changes the row. `update`: alone. Held until the transaction's end. */
export type LockMode = 'share' | 'update';
export type Lockable = 'case' | 'meeting' | 'agenda_item' | 'ballot' | 'board' | 'app_user';

/**
 * Locks one row; false when it does not exist or may not be seen. Where several are needed, lock them in this order, so that
 * no two commands wait for each other: meeting, agenda_item, case, ballot.
 */
export async function lockRow(
  tx: Transaction,
  table: Lockable,
  id: string,
  mode: LockMode,
): Promise<boolean> {
  const strength = Prisma.raw(mode === 'share' ? 'FOR SHARE' : 'FOR UPDATE');
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM ${Prisma.raw(`"${table}"`)} WHERE id = ${id}::uuid ${strength}`;
  return rows.length > 0;
}
