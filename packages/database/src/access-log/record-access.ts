import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import type { Access } from './write-access';

export interface AccessLog {
  /**
   * Writes one row, in a transaction of its own: a refusal's is rolled back. Identical refusals within a minute are counted and
   * written as one later row, so that a flood cannot fill the log; an allowed reading is always a row of its own.
   */
  recordAccess(access: Access): Promise<void>;
  /** Writes what was counted and not yet written. */
  flush(): Promise<void>;
}

interface Counted {
  readonly access: Access;
  readonly since: number;
  more: number;
}

const WINDOW_MS = 60_000;
/** A flood is told of within the minute, too. */
const AT_MOST = 100;

export function accessLogOn(unitOfWork: UnitOfWork): AccessLog {
  const windows = new Map<string, Counted>();

  const write = (access: Access, count: number) =>
    unitOfWork.as({ service: 'auth' }, (work) => work.logAccess({ id: randomUUID(), count, ...access }));

  const settle = async (isOver: (counted: Counted) => boolean) => {
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
      await settle((counted) => time - counted.since >= WINDOW_MS);
      const { act, code, boardId, actorId, caseId } = access;
      const key = [act, code, boardId, actorId, caseId].join('|');
      const counted = windows.get(key);
      if (!counted) {
        windows.set(key, { access, since: time, more: 0 });
        return write(access, 1);
      }
      counted.more += 1;
      if (counted.more < AT_MOST) return;
      counted.more = 0;
      await write(access, AT_MOST);
    },
    flush: () => settle(() => true),
  };
}
