import type { Transaction } from './transaction';

/** Moves the database's time, for tests and for the demo's past; production has none. */
export type ClockShift = (now: Date) => Date;

/**
 * The database's clock, read at the first call (make it after the locks) and the same for the rest of the unit of work: every
 * row and event of it bears one instant. ISO 8601, UTC, milliseconds.
 */
export function transactionClock(tx: Transaction, shift: ClockShift = (now) => now): () => Promise<string> {
  let instant: Promise<string> | undefined;
  const read = async () => {
    const [row] = await tx.$queryRaw<{ milliseconds: number }[]>`
      SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS milliseconds`;
    if (!row) throw new Error('the query for the time gave no row');
    return shift(new Date(row.milliseconds)).toISOString();
  };
  return () => {
    instant ??= read();
    return instant;
  };
}
