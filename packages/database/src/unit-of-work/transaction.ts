import type { Prisma } from '../generated/client';

/** Prisma's client inside a transaction: never leaves this package. */
export type Transaction = Prisma.TransactionClient;

type Reading =
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findMany'
  | 'count'
  | 'aggregate'
  | 'groupBy';
type Model = Uncapitalize<Prisma.ModelName>;

/**
 * What the application sees of a transaction: reading. Domain rows are written by `work.record` alone, so that no row changes
 * without its event. `$queryRaw` is for reading too; nothing but review keeps an INSERT out of it.
 */
export type ReadOnlyTransaction = {
  readonly [Name in Model]: Pick<Transaction[Name], Reading & keyof Transaction[Name]>;
} & Pick<Transaction, '$queryRaw'>;
