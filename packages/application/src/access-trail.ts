import { type Actor, type BoardId, boardIdSchema, type CaseId, caseIdSchema } from '@consilium/contracts';
import type { Access } from '@consilium/database';
import { z } from 'zod';
import type { Deps } from './application';
import type { Trail } from './context-for';
import { AppError } from './errors';

// What a stranger asked for stands in the log too, where the input names it.
const named = z.looseObject({
  boardId: boardIdSchema.optional().catch(undefined),
  caseId: caseIdSchema.optional().catch(undefined),
});

// A form with a mistake in it, or a bug, is no refusal.
const isRefusal = (error: unknown): error is AppError =>
  error instanceof AppError &&
  error.code !== 'internal' &&
  error.code !== 'invalid-input' &&
  error.code !== 'conflict/try-again';

const minute = 60_000;

/** Writes the access log's lines of use cases, each in a transaction of its own. */
export function createAccessTrail({ database, logger }: Pick<Deps, 'database' | 'logger'>) {
  const lately = new Map<string, number>();

  /** Whether the same reading was logged within the last minute: a screen that refreshes itself is one reading. */
  function isRepeated({ act, boardId, sessionId, caseId }: Access): boolean {
    const time = performance.now();
    for (const [key, since] of lately) {
      if (time - since < minute) break;
      lately.delete(key);
    }
    const key = [act, boardId, sessionId, caseId].join('|');
    if (lately.has(key)) return true;
    lately.set(key, time);
    return false;
  }

  /**
   * The board of a case that the actor may not know of, so that its auditor learns of the attempt: drawn from the journal, which the
   * feed may read where the actor may not.
   */
  async function boardOf(caseId: CaseId): Promise<BoardId | null> {
    const row = await database.unitOfWork.as(
      { service: 'feed' },
      ({ db }) => db.journalEvent.findFirst({ where: { caseId }, select: { boardId: true } }),
      { readOnly: true },
    );
    return (row?.boardId ?? null) as BoardId | null;
  }

  return {
    /** One line for a refusal; nothing for what is none. The refusal stands also when it can't be logged. */
    async refusal(act: string, actor: Actor, input: unknown, trail: Trail, error: unknown): Promise<void> {
      if (!isRefusal(error)) return;
      const { userId: actorId, sessionId } = actor;
      const fields = named.safeParse(input).data;
      try {
        const caseId = trail.caseId ?? fields?.caseId ?? null;
        const known = trail.boardId ?? fields?.boardId ?? null;
        const boardId = known ?? (caseId === null ? null : await boardOf(caseId));
        const about = { actorId, sessionId, caseId, boardId, reason: null };
        await database.accessLog.recordAccess({ act, outcome: 'refused', code: error.code, ...about });
      } catch (failure) {
        logger.error({ err: failure, act }, 'A refusal could not be logged');
      }
    },

    /** The readings of a use case. Throws when they can't be logged: then nothing may be shown. */
    async readings(trail: Trail): Promise<void> {
      for (const access of trail.accesses) {
        if (access.reason === null && isRepeated(access)) continue;
        await database.accessLog.recordAccess(access);
      }
    },
  };
}
