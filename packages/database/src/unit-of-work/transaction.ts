import type { Prisma } from '../generated/client';

/** Prisma's client inside a transaction: never leaves this package. */
export type Transaction = Prisma.TransactionClient;

export const reading = [
  'findUnique',
  'findUniqueOrThrow',
  'findFirst',
  'findFirstOrThrow',
  'findMany',
  'count',
  'aggregate',
  'groupBy',
] as const;
type Reading = (typeof reading)[number];
type Model = Uncapitalize<Prisma.ModelName>;

/**
 * What the application sees of a transaction: reading. Domain rows are written by `work.record` alone, so that no row changes
 * without its event. `$queryRaw` is for reading too; `readingOnly` enforces it at run time.
 */
export type ReadOnlyTransaction = {
  readonly [Name in Model]: Pick<Transaction[Name], Reading & keyof Transaction[Name]>;
} & Pick<Transaction, '$queryRaw'>;
