import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import type { Access } from './write-access';

export interface AccessLog {
  /**
   * Writes one row in a transaction of its own, since the transaction of a refused act is rolled back. Identical refusals within a minute are counted and
   * written as one row when it ends, so that a flood cannot fill the log; an allowed reading is always a row of its own.
   */
  recordAccess(access: Access): Promise<void>;
  /** Writes the refusals that were counted and not yet written. */
  flush(): Promise<void>;
}

interface Counted {
  readonly access: Access;
  /** Like the first, which has its row, and not yet written. */
  more: number;
}

const MINUTE_MS = 60_000;
/** So many counted refusals are written without waiting for the minute's end, so that a flood shows at once. */
const MAX_COUNT = 100;

/** `onError` is told when the counts of a minute could not be written; they are kept for the next one. */
export function accessLogOn(unitOfWork: UnitOfWork, onError?: (error: Error) => void): AccessLog {
  // A minute begins with the first refusal after the last one ended.
  let minute = new Map<string, Counted>();
  let minuteEnd: NodeJS.Timeout | undefined;

  const write = (access: Access, count: number) =>
    unitOfWork.as({ service: 'auth' }, (work) => work.logAccess({ id: randomUUID(), count, ...access }));

  const inThisMinute = (access: Access) => {
    // Closing writes what is counted, so that a process which is about to end need not wait for the minute.
    minuteEnd ??= setTimeout(() => {
      endMinute().catch((error: unknown) => onError?.(error as Error));
    }, MINUTE_MS).unref();
    const { act, code, boardId, actorId, caseId } = access;
    const key = [act, code, boardId, actorId, caseId].join('|');
    const found = minute.get(key);
    const counted = found ?? { access, more: 0 };
    minute.set(key, counted);
    return { counted, isFirst: found === undefined };
  };

  const writeCounted = async (counted: Counted) => {
    const { access, more } = counted;
    counted.more = 0;
    try {
      if (more > 0) await write(access, more);
    } catch (error) {
      inThisMinute(access).counted.more += more;
      throw error;
    }
  };

  const endMinute = async () => {
    clearTimeout(minuteEnd);
    minuteEnd = undefined;
    const ended = [...minute.values()];
    minute = new Map();
    const outcomes = await Promise.allSettled(ended.map(writeCounted));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  };

  return {
    async recordAccess(access) {
      if (access.outcome === 'allowed') return write(access, 1);
      const { counted, isFirst } = inThisMinute(access);
      if (isFirst) return write(access, 1);
      counted.more += 1;
      if (counted.more >= MAX_COUNT) await writeCounted(counted);
    },
    flush: endMinute,
  };
}
