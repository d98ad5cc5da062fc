import type { PrismaClient } from '../generated/client';
import type { ClockShift } from './clock';
import { type Identity, identify } from './identity';
import { type Work, workOn } from './work';
import { isRetryable, WriteConflict } from './write-conflict';

export interface WorkOptions {
  /** The database refuses every write. */
  readonly readOnly?: boolean;
  /** For each statement and for the whole transaction; 10 s by default. */
  readonly timeoutMs?: number;
}

export interface UnitOfWork {
  /**
   * The only door to the database: one transaction (READ COMMITTED) as `who`. Commits when `fn` returns, rolls back when it
   * throws. On a deadlock or a lost race `fn` runs again, up to 4 times in all: it must have no effect outside `work`.
   * Throws WriteConflict when the last try failed too.
   */
  as<Result>(who: Identity, fn: (work: Work) => Promise<Result>, options?: WorkOptions): Promise<Result>;
}

const ATTEMPTS = 4;
const POOL_PATIENCE_MS = 5000;

export function unitOfWorkOn(client: PrismaClient, shift?: ClockShift): UnitOfWork {
  return {
    async as(who, fn, { readOnly = false, timeoutMs = 10_000 } = {}) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await client.$transaction(
            async (tx) => {
              await identify(tx, who, { readOnly, timeoutMs });
              return fn(workOn(tx, who, shift));
            },
            { timeout: timeoutMs, maxWait: POOL_PATIENCE_MS },
          );
        } catch (error) {
          if (!isRetryable(error)) throw error;
          if (attempt === ATTEMPTS) throw new WriteConflict('lost every attempt', { cause: error });
        }
      }
    },
  };
}
