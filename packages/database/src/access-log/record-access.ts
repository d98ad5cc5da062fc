import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import type { Access } from './write-access';

export interface AccessLog {
  /**
   * Writes one row in a transaction of its own, since the transaction of a refused act is rolled back. Identical refusals within a minute are counted and
   * written as one later row, so that a flood cannot fill the log; an allowed reading is always a row of its own.
   */
  recordAccess(access: Access): Promise<void>;
  /** Writes the refusals that were counted and not yet written. */
  flush(): Promise<void>;
}

interface Counted {
  readonly access: Access;
  readonly since: number;
  more: number;
}

const WINDOW_MS = 60_000;
/** So many counted refusals are written without waiting for the minute's end, so that a flood shows at once. */
const MAX_COUNT = 100;

export function accessLogOn(unitOfWork: UnitOfWork): AccessLog {
  const windows = new Map<string, Counted>();

  const write = (access: Access, count: number) =>
    unitOfWork.as({ service: 'auth' }, (work) => work.logAccess({ id: randomUUID(), count, ...access }));

  const writeCounted = async (isOver: (counted: Counted) => boolean) => {
    for (const [key, counted] of [...windows]) {
      if (!isOver(counted)) continue;
      windows.delete(key);
      if (counted.more > 0) await write(counted.access, counted.more);
    }
  };

  return {
    async recordAccess(access) {
      if (access.outcome === 'allowed') return write(access, 1);
      const time = performance.now();
      await writeCounted((counted) => time - counted.since >= WINDOW_MS);
      const { act, code, boardId, actorId, caseId } = access;
      const key = [act, code, boardId, actorId, caseId].join('|');
      const counted = windows.get(key);
      if (!counted) {
        windows.set(key, { access, since: time, more: 0 });
        return write(access, 1);
      }
      counted.more += 1;
      if (counted.more < MAX_COUNT) return;
      counted.more = 0;
      await write(access, MAX_COUNT);
    },
    flush: () => writeCounted(() => true),
  };
}
