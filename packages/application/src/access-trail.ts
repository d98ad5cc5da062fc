import { type Actor, type BoardId, boardIdSchema, type CaseId, caseIdSchema } from '@consilium/contracts';
import { type Access, placedIds, placeOf } from '@consilium/database';
import { z } from 'zod';
import type { Deps } from './application';
import type { Trail } from './context-for';
import { AppError } from './errors';

// An id in the input is logged also when it is a stranger's guess.
const anyId = z.uuid().optional().catch(undefined);
const ids = {
  boardId: boardIdSchema.optional().catch(undefined),
  caseId: caseIdSchema.optional().catch(undefined),
  meetingId: anyId,
  itemId: anyId,
  ballotId: anyId,
  annotationId: anyId,
  decisionId: anyId,
};
const named = z.looseObject({ ...ids, draft: z.looseObject(ids).optional().catch(undefined) });
type Named = z.output<typeof named>;

// Invalid input and bugs are not refusals and stay out of the access log.
const isRefusal = (error: unknown): error is AppError =>
  error instanceof AppError &&
  error.code !== 'internal' &&
  error.code !== 'invalid-input' &&
  error.code !== 'conflict/try-again';

const minute = 60_000;

/** Writes the access log's lines of use cases, each in a transaction of its own. */
export function createAccessTrail({ database, logger }: Pick<Deps, 'database' | 'logger'>) {
  const lately = new Map<string, number>();

  const keyOf = ({ act, boardId, sessionId, caseId }: Access) => [act, boardId, sessionId, caseId].join('|');

  /** Whether the same reading was logged within the last minute: a screen that refreshes itself counts as one reading. */
  function isRepeated(access: Access): boolean {
    const time = performance.now();
    for (const [key, since] of lately) {
      if (time - since < minute) break;
      lately.delete(key);
    }
    return lately.has(keyOf(access));
  }

  /**
   * The board and the case of what the actor may not know of, so that the auditor learns of the attempt: read from the journal, which
   * the feed may read where the actor may not. Ids of no record are left out: guesses would fill the log.
   */
  const findPlace = (caseId: CaseId | null, fields: Named | undefined) =>
    database.unitOfWork.as(
      { service: 'feed' },
      async (work): Promise<{ boardId: BoardId | null; caseId: CaseId | null }> => {
        if (caseId !== null) {
          const row = await work.db.journalEvent.findFirst({ where: { caseId }, select: { boardId: true } });
          if (row !== null) return { boardId: row.boardId as BoardId | null, caseId };
        }
        for (const name of placedIds) {
          const id = fields?.[name] ?? fields?.draft?.[name];
          const place = id === undefined ? null : await placeOf(work, name, id);
          if (place !== null) return { boardId: place.boardId, caseId: caseId ?? place.caseId };
        }
        const board = fields?.boardId && (await work.db.board.findUnique({ where: { id: fields.boardId } }));
        return { boardId: (board?.id ?? null) as BoardId | null, caseId: null };
      },
      { readOnly: true },
    );

  return {
    /** Writes one line for a refusal, and nothing for another error. The act stays refused even when the line can't be written. */
    async refusal(act: string, actor: Actor, input: unknown, trail: Trail, error: unknown): Promise<void> {
      if (!isRefusal(error)) return;
      const { userId: actorId, sessionId } = actor;
      const fields = named.safeParse(input).data;
      try {
        const place =
          trail.boardId !== null && trail.caseId !== null
            ? { boardId: trail.boardId, caseId: trail.caseId }
            : await findPlace(trail.caseId ?? fields?.caseId ?? null, fields);
        const about = { actorId, sessionId, ...place, boardId: trail.boardId ?? place.boardId, reason: null };
        await database.accessLog.recordAccess({ act, outcome: 'refused', code: error.code, ...about });
      } catch (failure) {
        logger.error({ err: failure, act }, 'A refusal could not be logged');
      }
    },

    /** Writes the readings of a use case. Throws when they can't be logged: then nothing may be shown. */
    async readings(trail: Trail): Promise<void> {
      for (const access of trail.accesses) {
        if (access.reason === null && isRepeated(access)) continue;
        await database.accessLog.recordAccess(access);
        // Not written: forget it, so that the reading is logged when it is tried again.
        lately.delete(keyOf(access));
        lately.set(keyOf(access), performance.now());
      }
    },
  };
}
