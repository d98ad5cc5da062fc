/**
 * Another transaction was faster. The unit of work runs again from its beginning; if it still fails, this error reaches the
 * application, which answers `conflict/try-again`.
 */
export class WriteConflict extends Error {
  override readonly name = 'WriteConflict';
}

// Serialization failure and deadlock, as PostgreSQL and as Prisma call them.
const retryable = new Set(['40001', '40P01', 'P2034']);

/** Whether trying the whole transaction again may succeed. Prisma hides PostgreSQL's code at various depths. */
export function isRetryable(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false;
  if (error instanceof WriteConflict) return true;
  const parts = error as { readonly [key: string]: unknown };
  if ([parts.code, parts.originalCode].some((code) => typeof code === 'string' && retryable.has(code)))
    return true;
  if (parts.kind === 'TransactionWriteConflict') return true;
  return [parts.cause, parts.meta, parts.driverAdapterError].some((inner) => isRetryable(inner, depth + 1));
}
