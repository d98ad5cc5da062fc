import { AppError } from './errors';

// A unique violation is a race that the other won: on the next try the rules see the other's row and say what is wrong (or the receipt
// answers, or another pseudonym is drawn). PostgreSQL's code, and Prisma's.
const lostRace = new Set(['23505', 'P2002']);
// A lock or a statement took too long, no connection was free: the unit of work was not done, and may be asked for again.
const overload = new Set(['55P03', '57014', 'P2024', 'P2028']);

/** Whether an error, or what it wraps (Prisma hides PostgreSQL's code at various depths), bears one of these codes. */
function bears(error: unknown, codes: ReadonlySet<string>, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 6) return false;
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  if ([code, originalCode].some((each) => typeof each === 'string' && codes.has(each))) return true;
  return [cause, meta, driverAdapterError].some((inner) => bears(inner, codes, depth + 1));
}

const isWriteConflict = (error: unknown) => error instanceof Error && error.name === 'WriteConflict';

/**
 * Does a unit of work anew when it lost a race for a unique row, up to five times. Deadlocks are tried again below, by the unit of work
 * itself; what still fails for want of a lock, of time or of a connection is `conflict/try-again`.
 */
export async function withRetries<Result>(work: () => Promise<Result>, attempts = 5): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof AppError) throw error;
      if (isWriteConflict(error) || bears(error, overload)) throw new AppError('conflict/try-again');
      if (!bears(error, lostRace)) throw error;
      if (attempt === attempts) throw new AppError('conflict/try-again');
    }
  }
}
