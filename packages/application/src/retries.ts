import { AppError } from './errors';

// PostgreSQL: serialization failure, deadlock, lock not available, unique violation (of a race: on the next try the rules see the
// other's row and say what is wrong).
const transientStates = new Set(['40001', '40P01', '55P03', '23505']);
// Prisma: write conflict, unique constraint, transaction could not start or ran out of time.
const transientCodes = new Set(['P2034', 'P2002', 'P2028']);

/** Whether the same unit of work may well succeed when it is done anew. Looks through the layers of Prisma and its adapter. */
export function isTransient(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 6) return false;
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  if (typeof code === 'string' && (transientStates.has(code) || transientCodes.has(code))) return true;
  if (typeof originalCode === 'string' && transientStates.has(originalCode)) return true;
  return [cause, meta, driverAdapterError].some((inner) => isTransient(inner, depth + 1));
}

/** Does a unit of work up to five times while it fails for transient reasons; then answers `conflict/try-again`. */
export async function withRetries<Result>(work: () => Promise<Result>, attempts = 5): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof AppError || !isTransient(error)) throw error;
      if (attempt === attempts) throw new AppError('conflict/try-again');
    }
  }
}
